import { z } from 'zod';
import { timestampSchema } from '../kernel/time';
import { answerValueSchema, type AnswerValue } from './answer';

/** Seed rows 20–22: what the patient did. */
export const patientChecks = [
  'morning',
  'fasting',
  'plainFood',
  'noCaffeine',
  'noExercise',
  'noNicotine',
  'noAlcohol',
  'water',
] as const;
/** Seed rows 33–34 and clinical-workflow.md §3: what the room is like. Checks, not assumptions. */
export const roomChecks = ['sterileField', 'singleUseKit', 'centrifugeCleaned'] as const;
export const preparationChecks = [...patientChecks, ...roomChecks] as const;
export const preparationCheckSchema = z.enum(preparationChecks);
export type PreparationCheck = z.infer<typeof preparationCheckSchema>;

/** Nothing is ever assumed: a check nobody made stays `notAsked`, and that is not a "yes". */
export const preparationSchema = z.strictObject({
  answers: z.record(preparationCheckSchema, answerValueSchema),
  /** Hours since the last food; asked beside `fasting`, never a reason to block. */
  hoursSinceFood: z.number().nonnegative().nullable(),
  /** When the patient was given the preparation rules (row 22); null when nobody noted it. */
  informationGivenAt: timestampSchema.nullable(),
  note: z.string().max(2000),
});
export type Preparation = z.infer<typeof preparationSchema>;

export function emptyPreparation(): Preparation {
  const answers: Preparation['answers'] = {
    morning: 'notAsked',
    fasting: 'notAsked',
    plainFood: 'notAsked',
    noCaffeine: 'notAsked',
    noExercise: 'notAsked',
    noNicotine: 'notAsked',
    noAlcohol: 'notAsked',
    water: 'notAsked',
    sterileField: 'notAsked',
    singleUseKit: 'notAsked',
    centrifugeCleaned: 'notAsked',
  };
  return { answers, hoursSinceFood: null, informationGivenAt: null, note: '' };
}

/** Checks whose answer is anything but a plain "yes" or "does not apply", and that were asked. */
export function checksNotMet(preparation: Preparation): PreparationCheck[] {
  const met: readonly AnswerValue[] = ['yes', 'notApplicable', 'notAsked'];
  return preparationChecks.filter((check) => !met.includes(preparation.answers[check]));
}
