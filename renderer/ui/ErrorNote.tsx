import type { AppError, ErrorCode } from '@shared/kernel/errors';
import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './ErrorNote.module.css';
import { Notice } from './Notice';
import { useText } from './text';

/** What happened, what is safe, what to do: the sentences of an error code. */
export function useErrorText(): (code: ErrorCode) => { happened: string; safe: string; next: string } {
  const t = useText();
  return (code) => t.errors[code];
}

export interface ErrorNoteProps {
  error: AppError | { code: ErrorCode } | null | undefined;
  actions?: ReactNode;
  className?: string;
}

/** Renders nothing without an error. Spoken at once when it appears. */
export function ErrorNote({ error, actions, className }: ErrorNoteProps): ReactNode {
  const t = useText();
  if (error === null || error === undefined) return null;
  const text = t.errors[error.code];
  return (
    <Notice
      tone="stop"
      title={text.happened}
      announce
      {...(actions === undefined ? {} : { actions })}
      className={classNames(styles.note, className)}
    >
      {text.safe === '' ? null : <p>{text.safe}</p>}
      {text.next === '' ? null : <p>{text.next}</p>}
    </Notice>
  );
}
