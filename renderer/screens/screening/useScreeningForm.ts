import type { ScreeningStart } from '@renderer/repositories/screeningRepository';
import { notAsked, type Answer, type AnswerValue } from '@shared/domain/answer';
import { beforeDecision, type BeforeDecision } from '@shared/domain/beforeDecision';
import type { Evaluation } from '@shared/domain/finding';
import { answerTo, type Screening } from '@shared/domain/screening';
import { appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { dateOf, type Timestamp } from '@shared/kernel/time';
import type { PatientFacts } from '@shared/protocol/evaluationInput';
import { evaluateOn, factsOn } from '@shared/protocol/knownOnDay';
import type { Rule } from '@shared/protocol/pack';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useServices } from '../services';
import { useDraft, type DraftHandle } from '../useDraft';
import { beginTyped, screeningOf, readTyped, type OutsideRecord, type Typed } from './typedScreening';
import { useAnswering } from './useAnswering';

export interface ScreeningForm {
  start: ScreeningStart;
  /** As it would be stored now, with the laboratory results known on its day. */
  screening: Screening;
  /** The patient as the rules see them on the day of the screening. */
  facts: PatientFacts;
  evaluation: Evaluation;
  /** What still stands between this form and a decision. */
  before: BeforeDecision;
  proceedReason: string;
  /** What stands in the field of the time is no moment that exists. */
  noTime: boolean;
  /** Null while no exception on the first visit is asked for. */
  outside: OutsideRecord | null;
  draft: DraftHandle;
  error: AppError | null;
  saving: boolean;
  change(changes: Partial<Screening>): void;
  setProceedReason(reason: string): void;
  setOutside(outside: OutsideRecord | null): void;
  setPerformedAt(at: Timestamp | null): void;
  /** One key: everything shown from before still stands. */
  confirmCarried(): void;
  answer(rule: Rule): Answer;
  /** Says who asked and when; details typed before a slip of the fingers come back with the next yes. */
  say(rule: Rule, value: AnswerValue): void;
  changeAnswer(answer: Answer): void;
  /** Who asks, and when: the stamp of every answer given now. */
  stamp(): Pick<Answer, 'askedAt' | 'askedById'>;
  continueDraft(): void;
  save(): Promise<boolean>;
  sign(proceedReason: string | null): Promise<boolean>;
}

/** One screening being filled in: what is typed, its draft, the live evaluation, saving and signing. */
export function useScreeningForm(screeningId: RecordId, start: ScreeningStart): ScreeningForm {
  const { screenings, clock } = useServices();
  const [typed, setTyped] = useState<Typed>(() => beginTyped(start.screening));
  const [revision, setRevision] = useState(start.saved?.revision ?? 0);
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const draft = useDraft({ form: 'screening', recordId: screeningId, patientId: start.screening.patientId });
  const { pack } = start;

  const screening = useMemo(() => screeningOf(typed, start), [typed, start]);
  const facts = useMemo(() => factsOn(start, screening, dateOf(screening.performedAt)), [start, screening]);
  const evaluation = useMemo(
    () => evaluateOn(start, screening, dateOf(screening.performedAt), pack),
    [start, screening, pack],
  );

  const latest = useRef(typed);
  const { keep } = draft;
  /** Reads what was typed last, not what was drawn last: two changes in one moment both count. */
  const update = useCallback(
    (make: (before: Typed) => Typed): void => {
      const next = make(latest.current);
      latest.current = next;
      setTyped(next);
      keep(next);
    },
    [keep],
  );
  const change = useCallback(
    (changes: Partial<Screening>): void =>
      update((before) => {
        // Other zones are another thing to confirm.
        const rezoned = changes.plannedZones === undefined ? {} : { carriedConfirmedAt: null };
        return { ...before, screening: { ...before.screening, ...rezoned, ...changes } };
      }),
    [update],
  );
  const answering = useAnswering({
    latest: useCallback(() => latest.current.screening, []),
    change,
    sex: start.patient.sex,
  });

  const written = async (write: Promise<Result<null>>): Promise<boolean> => {
    setSaving(true);
    const result = await write;
    setSaving(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return false;
    setRevision((last) => last + 1);
    await draft.discard();
    return true;
  };

  return {
    start,
    screening,
    facts,
    evaluation,
    before: beforeDecision(screening),
    proceedReason: typed.proceedReason,
    outside: typed.outside,
    noTime: typed.noTime,
    draft,
    error,
    saving,
    change,
    setProceedReason: (proceedReason) => update((before) => ({ ...before, proceedReason })),
    setOutside: (outside) => update((before) => ({ ...before, outside })),
    setPerformedAt: (at) =>
      update((before) => ({
        ...before,
        noTime: at === null,
        screening: { ...before.screening, performedAt: at ?? before.screening.performedAt },
      })),
    confirmCarried: () => change({ carriedConfirmedAt: clock.now() }),
    answer: (rule) => answerTo(screening, rule.id) ?? notAsked(rule.id),
    ...answering,
    continueDraft: () => {
      const restored = readTyped(draft.found?.content);
      if (restored === null) setError(appError('record.unreadable'));
      else update(() => restored);
    },
    save: () => written(screenings.save(screeningId, screening, revision)),
    sign: (reason) => written(screenings.sign(screeningId, screening, revision, reason)),
  };
}
