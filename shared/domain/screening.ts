import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { isoDateSchema, timestampSchema } from '../kernel/time';
import { answerSchema, type Answer } from './answer';
import { evaluationSchema, type Evaluation } from './finding';
import { labResultSchema } from './lab';
import { zoneGroupSchema } from './treatmentArea';
import type { RecordFormat, RecordUpgrades } from './recordFormat';

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

export const screeningSchemaVersion = 2;

/** Version 2: values of laboratory reports, examination per zone, outside record, course, one-key confirmation. */
export const screeningUpgrades: RecordUpgrades = [
  (older) => ({
    zoneExaminations: [],
    outsideRecordReviewed: null,
    carriedConfirmedAt: null,
    courseId: null,
    ...older,
    labs: Array.isArray(older['labs']) ? older['labs'].map(withoutValues) : older['labs'],
  }),
];

function withoutValues(lab: unknown): unknown {
  return typeof lab === 'object' && lab !== null
    ? { reportedOn: null, values: [], reportId: null, ...lab }
    : lab;
}

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
    /** What the skin of each planned zone looks like. */
    zoneExaminations: z
      .array(z.object({ zoneGroup: zoneGroupSchema, finding: z.string().max(2000) }))
      .max(10),
    /** With a treatment on the first visit: which record of another practice was read, and when. */
    outsideRecordReviewed: z
      .object({ what: z.string().trim().min(1).max(1000), reviewedOn: isoDateSchema })
      .nullable(),
    /** When everything carried over was shown with its dates and confirmed by one key. */
    carriedConfirmedAt: timestampSchema.nullable(),
    /** The course the visit belongs to; null before one is planned. */
    courseId: recordIdSchema.nullable(),
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

export const screeningFormat: RecordFormat<typeof screeningSchema> = {
  schema: screeningSchema,
  version: screeningSchemaVersion,
  upgrades: screeningUpgrades,
};

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
