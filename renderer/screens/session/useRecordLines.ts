import { stepState } from '@shared/domain/sessionMissing';
import type { Session } from '@shared/domain/session';
import { sessionSteps } from '@shared/domain/sessionSteps';
import { useFormat, useText } from '@renderer/ui/text';
import { useFinishLines } from './useFinishLines';
import { useStepLines, type Line } from './useStepLines';
import { useSessionWords } from './useSessionWords';

export interface RecordSection {
  title: string;
  lines: Line[];
  note: string;
}

/** Everything a session holds, in words: for reading it after signing, and later for paper. */
export function useRecordLines(session: Session): RecordSection[] {
  const text = useText();
  const t = text.session;
  const format = useFormat();
  const words = useSessionWords();
  const stepLines = useStepLines(session);
  const finish = useFinishLines(session);

  const steps = sessionSteps.map((step): RecordSection => {
    const stamp = session.steps.find((each) => each.step === step);
    const leftOut = session.notRecorded.filter((each) => each.step === step);
    const lines = stepLines[step]();
    const notDone = stepState(session, step) === 'notDoneStopped';
    const empty: Line[] = notDone ? [[t.record.notDone, '']] : [];
    const gaps = leftOut.map((gap): Line => [words.missing(gap, session), t.record.notRecorded]);
    return {
      title: text.domain.session.steps[step],
      lines: [...(lines.length === 0 && gaps.length === 0 ? empty : lines), ...gaps],
      note: stamp === undefined ? '' : t.record.stepDone(format.dateTime(stamp.completedAt)),
    };
  });
  return [...finish, ...steps];
}
