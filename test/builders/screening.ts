import type { Answer, AnswerValue, Detail } from '@shared/domain/answer';
import { notAsked } from '@shared/domain/answer';
import { emptyLabResult, labGroups, type LabResult } from '@shared/domain/lab';
import type { Screening } from '@shared/domain/screening';
import { recordIdSchema, type RecordId } from '@shared/kernel/ids';
import type { EvaluationInput, PatientFacts } from '@shared/protocol/evaluationInput';
import { beforeAnyCourse } from '@shared/protocol/courseFacts';
import { evaluate } from '@shared/protocol/evaluate';
import { evaluationInput } from '@shared/protocol/evaluationInput';
import { firstScreening } from '@shared/protocol/nextScreening';
import type { ProtocolPack } from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

export const screeningDay = '2026-11-21';
export const screeningTime = `${screeningDay}T10:00:00.000+03:00`;

export function recordId(last: number): RecordId {
  return recordIdSchema.parse(`01890000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`);
}

/** An answer given on the screening day, by practitioner 9. */
export function answer(ruleId: string, value: AnswerValue, details: Detail[] = []): Answer {
  const asked = value === 'notAsked' ? {} : { askedAt: screeningTime, askedById: recordId(9) };
  return { ...notAsked(ruleId), ...asked, value, details };
}

/** All five groups acceptable, collected on `collectedOn`. */
export function acceptableLabs(collectedOn = '2026-11-18'): LabResult[] {
  return labGroups.map((group) => ({
    ...emptyLabResult(group),
    outcome: 'acceptable' as const,
    collectedOn,
    laboratory: 'Lab 1',
  }));
}

/** A woman of 40 whose chart lists nothing. */
export const knownWoman: PatientFacts = {
  birthDate: '1986-05-01',
  sex: 'female',
  firstVisit: false,
  chart: { allergies: [], medication: [] },
  course: beforeAnyCourse,
};

/** A woman of 40, known to the practice, everything answered no, results acceptable, face and scalp planned. */
export function clearInput(
  changes: Partial<EvaluationInput> = {},
  pack: ProtocolPack = plasmolifting,
): EvaluationInput {
  return {
    answers: pack.rules.map((rule) => answer(rule.id, 'no')),
    labs: acceptableLabs(),
    tasksDone: [],
    contraindicationsGiven: true,
    outsideRecordReviewed: false,
    patient: knownWoman,
    plannedZones: ['face', 'scalp'],
    on: screeningDay,
    ...changes,
  };
}

/** The same input with these answers replaced. */
export function withAnswers(input: EvaluationInput, ...answers: Answer[]): EvaluationInput {
  const replaced = new Map(answers.map((each) => [each.ruleId, each]));
  return { ...input, answers: input.answers.map((each) => replaced.get(each.ruleId) ?? each) };
}

/** A draft with everything answered no. */
export function answeredScreening(patientId: RecordId, changes: Partial<Screening> = {}): Screening {
  return {
    ...firstScreening(patientId, screeningTime, plasmolifting),
    answers: plasmolifting.rules.map((rule) => answer(rule.id, 'no')),
    labs: acceptableLabs(),
    plannedZones: ['face'],
    zoneExaminations: [{ zoneGroup: 'face', finding: 'dry, fine lines' }],
    complaintsAndWishes: 'tired skin',
    contraindicationsGivenAt: screeningTime,
    ...changes,
  };
}

/** The same, signed; `facts` default to a known woman of 40. */
export function signedScreening(
  screening: Screening,
  proceedReason: string | null = null,
  facts = knownWoman,
): Screening {
  return {
    ...screening,
    status: 'decided',
    signed: {
      signedAt: screeningTime,
      signedById: recordId(9),
      evaluation: evaluate(evaluationInput(screening, facts), plasmolifting),
      proceedReason,
    },
  };
}
