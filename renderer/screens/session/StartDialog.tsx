import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useFormat, useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { Play, Repeat } from 'lucide-react';
import type { ReactNode } from 'react';
import { RecordedTimes } from './RecordedTimes';
import { StartAnswers } from './StartAnswers';
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
  const ready = answer !== null && answer.gate.kind === 'allowed' && start.timesValid;
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
              autoFocus={live}
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
      <ErrorNote error={start.error} />
      {answer === null ? (
        <Skeleton rows={2} />
      ) : (
        <StartAnswers patientId={patientId} answer={answer} onRecord={() => onMode('record')} />
      )}
      {ready && answer.repeatFrom !== null ? <p>{t.repeatHint}</p> : null}
    </Dialog>
  );
}
