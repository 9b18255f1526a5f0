import { useText } from '@renderer/ui/text';
import type { Session } from '@shared/domain/session';
import type { Timestamp } from '@shared/kernel/time';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useServices } from '../services';

interface Stamp {
  /** The moment one press writes down. */
  moment(): Timestamp;
  label: string;
}

const StampContext = createContext<Stamp | null>(null);

/**
 * While a session is held a press means now. Written down later, "now" would be the time of writing: then it means
 * the end of the session, or its start where the end is not known.
 */
export function StampProvider({ session, children }: { session: Session; children: ReactNode }): ReactNode {
  const { clock } = useServices();
  const t = useText().session.screen;
  const { entryMode, performedAt } = session;
  const then = performedAt.endedAt ?? performedAt.startedAt;
  const stamp = useMemo(
    () =>
      entryMode === 'live'
        ? { moment: () => clock.now(), label: t.now }
        : { moment: () => then, label: t.atSession },
    [clock, entryMode, then, t],
  );
  return <StampContext value={stamp}>{children}</StampContext>;
}

export function useStamp(): Stamp {
  const stamp = use(StampContext);
  if (stamp === null) throw new Error('StampProvider is missing');
  return stamp;
}
