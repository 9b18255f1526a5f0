import type { ScreeningStart } from '@renderer/repositories/screeningRepository';
import { notAsked, type Answer, type AnswerValue } from '@shared/domain/answer';
import type { Evaluation } from '@shared/domain/finding';
import { answerTo, screeningSchema, type Screening } from '@shared/domain/screening';
import { appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { dateOf } from '@shared/kernel/time';
import { evaluate } from '@shared/protocol/evaluate';
import { evaluationInput, patientFacts, type PatientFacts } from '@shared/protocol/evaluationInput';
import type { Rule } from '@shared/protocol/pack';
import { proposedReasonId } from '@shared/protocol/proposals';
import { useCallback, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useServices } from '../services';
import { useDraft, type DraftHandle } from '../useDraft';

const draftSchema = z.object({ screening: screeningSchema, proceedReason: z.string() });
type Typed = z.infer<typeof draftSchema>;

export interface ScreeningForm {
  start: ScreeningStart;
  screening: Screening;
  /** The patient as the rules see them on the day of the screening. */
  facts: PatientFacts;
  evaluation: Evaluation;
  proceedReason: string;
  draft: DraftHandle;
  error: AppError | null;
  saving: boolean;
  change(changes: Partial<Screening>): void;
  setProceedReason(reason: string): void;
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
  const { screenings, clock, practitionerId } = useServices();
  const [typed, setTyped] = useState<Typed>({ screening: start.screening, proceedReason: '' });
  const [revision, setRevision] = useState(start.saved?.revision ?? 0);
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const put = useRef(new Map<string, Answer>());
  const draft = useDraft({ form: 'screening', recordId: screeningId, patientId: start.screening.patientId });
  const { screening, proceedReason } = typed;
  const { patient, firstSeenOn, pack } = start;

  const on = dateOf(screening.performedAt);
  const facts = useMemo(() => patientFacts(patient, firstSeenOn, on), [patient, firstSeenOn, on]);
  const evaluation = useMemo(
    () => evaluate(evaluationInput(screening, facts), pack),
    [screening, facts, pack],
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
      update((before) => ({ ...before, screening: { ...before.screening, ...changes } })),
    [update],
  );
  const stamp = useCallback(
    (): Pick<Answer, 'askedAt' | 'askedById'> => ({ askedAt: clock.now(), askedById: practitionerId }),
    [clock, practitionerId],
  );
  const changeAnswer = useCallback(
    (next: Answer): void => {
      const others = latest.current.screening.answers.filter((each) => each.ruleId !== next.ruleId);
      change({ answers: [...others, next] });
    },
    [change],
  );

  const say = useCallback(
    (rule: Rule, value: AnswerValue): void => {
      const before = answerTo(latest.current.screening, rule.id) ?? notAsked(rule.id);
      if (before.value === value && before.viaQuestionId === null && before.carriedFromId === null) return;
      if (before.value === 'yes' || before.value === 'notApplicable') {
        put.current.set(`${rule.id}:${before.value}`, before);
      }
      const kept = put.current.get(`${rule.id}:${value}`);
      const asked = value === 'notAsked' ? {} : stamp();
      const details = kept?.details ?? (value === 'yes' && rule.fields.length > 0 ? [{}] : []);
      // The record's proposal becomes the reason only by this answer, and stands on the screen to be changed.
      const proposed = value === 'notApplicable' ? proposedReasonId(rule, patient.sex) : null;
      const reason = kept?.reason ?? (proposed === null ? null : { reasonId: proposed, text: '' });
      changeAnswer({ ...notAsked(rule.id), ...asked, value, details, reason });
    },
    [stamp, changeAnswer, patient.sex],
  );

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
    proceedReason,
    draft,
    error,
    saving,
    change,
    setProceedReason: (reason) => update((before) => ({ ...before, proceedReason: reason })),
    answer: (rule) => answerTo(screening, rule.id) ?? notAsked(rule.id),
    say,
    changeAnswer,
    stamp,
    continueDraft: () => {
      const restored = draftSchema.safeParse(draft.found?.content);
      if (restored.success) update(() => restored.data);
      else setError(appError('record.unreadable'));
    },
    save: () => written(screenings.save(screeningId, screening, revision)),
    sign: (reason) => written(screenings.sign(screeningId, screening, revision, reason)),
  };
}
