import { Notice } from '@renderer/ui/Notice';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import type { IntervalStop } from '@shared/domain/sessionRules';
import type { ReactNode } from 'react';
import { useSessionWords } from './useSessionWords';

interface TooEarlyReasonProps {
  stop: IntervalStop;
  value: string;
  onChange(reason: string): void;
}

/** The pack lets a session begin before the floor for a reason, which becomes part of its record. */
export function TooEarlyReason({ stop, value, onChange }: TooEarlyReasonProps): ReactNode {
  const t = useText().session.start;
  const words = useSessionWords();
  return (
    <>
      <Notice tone="caution" title={t.tooEarlyTitle}>
        {words.stop(stop)}
      </Notice>
      <TextArea
        label={t.tooEarlyReason}
        description={t.tooEarlyHint}
        maxLength={1000}
        value={value}
        onChange={onChange}
      />
    </>
  );
}
