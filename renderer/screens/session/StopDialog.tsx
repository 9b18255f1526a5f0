import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useText } from '@renderer/ui/text';
import { stopEventSchema, type StopEvent } from '@shared/domain/sessionOutcome';
import { stopTypingProblems } from '@shared/domain/sessionTyping';
import { OctagonX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { useServices } from '../services';
import { useDraft } from '../useDraft';
import styles from './Session.module.css';
import { useStamp } from './stamp';
import { StopFields } from './StopFields';
import { readTypedStop, type TypedStop } from './typedStop';
import type { SessionWork } from './useSession';

export function StopButton({ work }: { work: SessionWork }): ReactNode {
  const t = useText().session.screen;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button large icon={OctagonX} className={styles.stopButton ?? ''} onPress={() => setOpen(true)}>
        {t.stopEvent}
      </Button>
      {open ? <StopDialog work={work} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** How a session ended early. Only how, when and what happened are asked for; the rest is filled where known. */
export function StopDialog({ work, onClose }: { work: SessionWork; onClose(): void }): ReactNode {
  const t = useText().session.stop;
  const { sessions } = useServices();
  const stamp = useStamp();
  const { session, parameters } = work;
  const draft = useDraft({
    form: 'session',
    recordId: session.recordId,
    patientId: session.record.patientId,
    part: 'stop',
  });
  const [typed, setTyped] = useState<TypedStop>(() => session.record.stop ?? blankStop(stamp.moment()));
  const [touched, setTouched] = useState(false);
  const [tried, setTried] = useState(false);

  async function stop(): Promise<void> {
    setTried(true);
    const event = stopEventSchema.safeParse(typed);
    if (!event.success || stopTypingProblems(event.data, parameters).length > 0) return;
    if (!(await work.change((from) => sessions.stop(from, event.data)))) return;
    await draft.discard();
    onClose();
  }

  function continueDraft(): void {
    const kept = readTypedStop(draft.found?.content);
    if (kept !== null) setTyped(kept);
  }

  return (
    <Dialog
      wide
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <DraftStatus draft={draft} />
          <Button large look="danger" icon={OctagonX} onPress={() => void stop()}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <p>{t.lead}</p>
      {touched ? null : <DraftNotice draft={draft} onContinue={continueDraft} />}
      <ErrorNote error={work.error} />
      <StopFields
        value={typed}
        problems={tried ? stopTypingProblems(asNumbers(typed), parameters) : []}
        tried={tried}
        onChange={(next) => {
          setTouched(true);
          setTyped(next);
          draft.keep(next);
        }}
      />
    </Dialog>
  );
}

function blankStop(now: string): TypedStop {
  return {
    outcome: null,
    stoppedAt: now,
    whatHappened: '',
    whatWasDone: '',
    systolicMmHg: null,
    diastolicMmHg: null,
    pulsePerMinute: null,
    recoveredAt: null,
    leftAt: null,
    leavingCondition: null,
  };
}

/** The limits look at the numbers only. */
function asNumbers(typed: TypedStop): StopEvent {
  return { ...typed, outcome: typed.outcome ?? 'notStarted', stoppedAt: typed.stoppedAt ?? '' };
}
