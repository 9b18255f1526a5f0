import { useFormat, useText } from '@renderer/ui/text';
import type { Session } from '@shared/domain/session';
import { useConsentWords } from './useConsentWords';
import type { RecordSection } from './useRecordLines';
import type { Line } from './useStepLines';

/** How the session stands as a whole: when, on what screening, how it ended, what it departed from. */
export function useFinishLines(session: Session): RecordSection[] {
  const text = useText();
  const t = text.session;
  const words = text.domain.session;
  const format = useFormat();
  const consent = useConsentWords();
  const { stop, screening } = session;
  const line = (name: string, value: string | null): Line[] =>
    value === null || value === '' ? [] : [[name, value]];
  const moment = (at: string | null): string | null => (at === null ? null : format.dateTime(at));
  const measured = (value: number | null, unit: string): string | null =>
    value === null ? null : `${format.number(value)} ${unit}`;

  const whole: RecordSection = {
    title: t.record.whole,
    lines: [
      ...line(t.record.outcome, session.outcome === null ? null : words.outcomes[session.outcome]),
      ...line(t.start.startedAt, moment(session.performedAt.startedAt)),
      ...line(t.start.endedAt, moment(session.performedAt.endedAt)),
      [
        t.summary.screening,
        screening === null
          ? t.summary.noScreening
          : [format.date(screening.screenedOn), screening.proceedReason]
              .filter((part) => part !== '')
              .join(' · '),
      ],
      [text.documents.relied.label, consent(session)],
      ...session.deviations.map((deviation): Line => [
        words.deviationRules[deviation.rule],
        `${words.discoveredWhen[deviation.discoveredWhen]} · ${deviation.action}`,
      ]),
      ...(session.plan.fromSessionId === null ? [] : [[t.record.planFrom, text.common.yes] as const]),
    ],
    note: t.record.entered(format.dateTime(session.enteredAt)),
  };
  if (stop === null) return [whole];
  const stopped: RecordSection = {
    title: t.stop.banner(words.outcomes[stop.outcome], format.time(stop.stoppedAt)),
    lines: [
      [t.stop.whatHappened, stop.whatHappened],
      ...line(t.stop.whatWasDone, stop.whatWasDone),
      ...line(t.stop.systolicMmHg, measured(stop.systolicMmHg, t.units.mmHg)),
      ...line(t.stop.diastolicMmHg, measured(stop.diastolicMmHg, t.units.mmHg)),
      ...line(t.stop.pulsePerMinute, measured(stop.pulsePerMinute, t.units.perMinute)),
      ...line(t.stop.recoveredAt, moment(stop.recoveredAt)),
      ...line(t.stop.leftAt, moment(stop.leftAt)),
      ...line(
        t.stop.leavingCondition,
        stop.leavingCondition === null ? null : words.leavingConditions[stop.leavingCondition],
      ),
    ],
    note: '',
  };
  return [whole, stopped];
}
