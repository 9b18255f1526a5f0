import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { Page } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A screen broke while drawing. The shell stays, nothing stored is touched. What broke may name a patient: it is not shown. */
export function FailedScreen({ reset }: ErrorComponentProps): ReactNode {
  const t = useText();
  return (
    <Page>
      <Notice
        tone="stop"
        announce
        title={t.shell.failed.title}
        actions={<Button onPress={reset}>{t.shell.failed.again}</Button>}
      >
        <p>{t.shell.failed.body}</p>
      </Notice>
    </Page>
  );
}
