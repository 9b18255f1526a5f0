import { useFormat, useText } from '@renderer/ui/text';
import { Notice } from '@renderer/ui/Notice';
import type { ReactNode } from 'react';

/** The rising delay after wrong attempts. The seconds are for the eye; the ear hears of the wait once. */
export function UnlockWait({
  leftMs,
  isWaiting = false,
}: {
  leftMs: number;
  isWaiting?: boolean;
}): ReactNode {
  const t = useText();
  const format = useFormat();
  if (leftMs === 0) return null;
  return (
    <Notice tone="wait" title={t.errors['vault.wait'].happened}>
      <p className="numeric" role="timer" aria-live="off">
        {t.gate.unlock.waitFor(format.countdown(leftMs))}
      </p>
      {isWaiting ? <p>{t.gate.unlock.triedThen}</p> : null}
    </Notice>
  );
}
