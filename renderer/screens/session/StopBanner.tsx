import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import { StopDialog } from './StopDialog';
import type { SessionWork } from './useSession';

/** Over every step of a session that was stopped. Nothing of it is final before the signature. */
export function StopBanner({ work }: { work: SessionWork }): ReactNode {
  const text = useText();
  const t = text.session.stop;
  const format = useFormat();
  const { sessions } = useServices();
  const [open, setOpen] = useState(false);
  const { stop } = work.session.record;
  if (stop === null) return null;
  const outcome = text.domain.session.outcomes[stop.outcome];
  return (
    <>
      <Notice
        tone="stop"
        title={t.banner(outcome, format.time(stop.stoppedAt))}
        actions={
          <>
            <Button large onPress={() => setOpen(true)}>
              {t.change}
            </Button>
            <Button large onPress={() => void work.change((from) => sessions.stop(from, null))}>
              {t.takeBack}
            </Button>
          </>
        }
      >
        {stop.whatHappened}
      </Notice>
      {open ? <StopDialog work={work} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
