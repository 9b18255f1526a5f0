import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useFormat, useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { Play, Repeat } from 'lucide-react';
import type { ReactNode } from 'react';
import { ConsentBeforeDraw } from './ConsentBeforeDraw';
import { CourseChoice } from './CourseChoice';
import { FindingsNow } from '../screening/FindingsNow';
import { RecordedTimes } from './RecordedTimes';
import { StartAnswers } from './StartAnswers';
import { TooEarlyReason } from './TooEarlyReason';
import { useStart } from './useStart';
import { ZoneGroupChoice } from './ZoneGroupChoice';

export type StartMode = 'live' | 'record';

interface StartDialogProps {
  patientId: RecordId;
  mode: StartMode;
  onMode(mode: StartMode): void;
  onClose(): void;
}

/** Asks the gate and shows its answer before anything is started. A stop always leaves the way to the record. */
export function StartDialog({ patientId, mode, onMode, onClose }: StartDialogProps): ReactNode {
  const t = useText().session.start;
  const format = useFormat();
  const start = useStart(patientId, mode);
  const { answer } = start;
  const live = mode === 'live';
  const ready = answer !== null && answer.gate.kind === 'allowed' && start.timesValid && !start.reasonMissing;
  return (
    <Dialog
      wide
      isOpen
      title={live ? t.title : t.recordTitle}
      onClose={onClose}
      actions={
        ready ? (
          <>
            {answer.repeatFrom === null ? null : (
              <Button large icon={Repeat} isPending={start.busy} onPress={() => void start.begin(true)}>
                {t.repeat(format.date(answer.repeatFrom))}
              </Button>
            )}
            <Button
              large
              look="primary"
              icon={Play}
              // While a reason is being typed the keyboard stays with it.
              autoFocus={live && start.tooEarlyReason === ''}
              isPending={start.busy}
              onPress={() => void start.begin(false)}
            >
              {live ? t.go : t.goRecord}
            </Button>
          </>
        ) : null
      }
    >
      {live ? null : <RecordedTimes start={start} />}
      <ZoneGroupChoice
        label={live ? t.zones : t.zonesDone}
        value={start.zoneGroups}
        onChange={start.setZoneGroups}
      />
      {answer === null ? null : (
        <CourseChoice courses={answer.courses} value={start.courseIds} onChange={start.setCourseIds} />
      )}
      {live ? <FindingsNow patientId={patientId} /> : null}
      <ErrorNote error={start.error} />
      {answer === null ? <Skeleton rows={2} /> : null}
      {/* What an entry departs from depends on its day: nothing is said of a day nobody has typed yet. */}
      {answer === null || (!live && start.startedAt === null) ? null : (
        <StartAnswers patientId={patientId} answer={answer} onRecord={() => onMode('record')} />
      )}
      {live && answer?.gate.kind === 'allowed' ? (
        <ConsentBeforeDraw patientId={patientId} zoneGroups={start.zoneGroups} />
      ) : null}
      {answer?.gate.kind === 'allowed' && answer.gate.tooEarly !== null ? (
        <TooEarlyReason
          stop={answer.gate.tooEarly}
          value={start.tooEarlyReason}
          onChange={start.setTooEarlyReason}
        />
      ) : null}
      {ready && answer.repeatFrom !== null ? <p>{t.repeatHint}</p> : null}
    </Dialog>
  );
}
