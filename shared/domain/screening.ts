import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { isoDateSchema, timestampSchema } from '../kernel/time';
import { answerSchema, type Answer } from './answer';
import { evaluationSchema, type Evaluation } from './finding';
import { labResultSchema } from './lab';
import { zoneGroupSchema } from './treatmentArea';

/** How the answers came into the app; `performedAt` stands apart from the time of typing. */
export const screeningEntryModes = ['live', 'afterwards', 'paper', 'otherClinic'] as const;

/** A task of the pack (examination, hereditary predisposition) that was done. */
export const taskDoneSchema = z.object({
  ruleId: z.string().min(1).max(40),
  doneOn: isoDateSchema,
  note: z.string().max(1000),
});
export type TaskDone = z.infer<typeof taskDoneSchema>;

/** Frozen at signing: editing a pack later never re-scores it. */
export const signedScreeningSchema = z.object({
  signedAt: timestampSchema,
  signedById: recordIdSchema,
  evaluation: evaluationSchema,
  /** Why it goes on in spite of the findings. Null: it does not go on, or nothing asked for a reason. */
  proceedReason: z.string().trim().min(1).max(2000).nullable(),
});
export type SignedScreening = z.infer<typeof signedScreeningSchema>;

export const screeningSchemaVersion = 1;

export const screeningSchema = z
  .object({
    patientId: recordIdSchema,
    performedAt: timestampSchema,
    entryMode: z.enum(screeningEntryModes),
    packId: z.string().min(1).max(60),
    packVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
    plannedZones: z.array(zoneGroupSchema),
    answers: z.array(answerSchema),
    labs: z.array(labResultSchema),
    tasksDone: z.array(taskDoneSchema),
    /** Seed row 19: what the patient wishes, and what the skin looks like, come before the decision. */
    complaintsAndWishes: z.string().max(4000),
    visualExamination: z.string().max(4000),
    /** When the patient was given the contraindications to read. */
    contraindicationsGivenAt: timestampSchema.nullable(),
    notes: z.string().max(8000),
    status: z.enum(['draft', 'decided']),
    signed: signedScreeningSchema.nullable(),
  })
  .refine((screening) => (screening.status === 'decided') === (screening.signed !== null), {
    path: ['signed'],
    message: 'a decided screening is signed, a draft is not',
  })
  .refine(
    (screening) => new Set(screening.answers.map((each) => each.ruleId)).size === screening.answers.length,
    {
      path: ['answers'],
      message: 'one answer per rule',
    },
  )
  .refine((screening) => new Set(screening.labs.map((each) => each.group)).size === screening.labs.length, {
    path: ['labs'],
    message: 'one result per laboratory group',
  });
export type Screening = z.infer<typeof screeningSchema>;

export function answerTo(screening: Pick<Screening, 'answers'>, ruleId: string): Answer | undefined {
  return screening.answers.find((each) => each.ruleId === ruleId);
}

/**
 * May treatment go on after this evaluation? Nothing passes a `block`; `reason` passes only with words.
 * `confirm` is confirmed by signing.
 */
export function mayProceed(evaluation: Evaluation, proceedReason: string | null): boolean {
  if (evaluation.proceeding === 'block') return false;
  if (evaluation.proceeding === 'reason') return proceedReason !== null && proceedReason.trim() !== '';
  return true;
}
