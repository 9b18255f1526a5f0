import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { isoDateSchema, timestampSchema } from '../kernel/time';
import { localTextSchema } from '../protocol/schema/parts';
import type { RecordFormat } from './recordFormat';
import { zoneGroupSchema } from './treatmentArea';

/** Raise only together with an upgrade and a golden record. */
export const courseSchemaVersion = 1;

export const courseStatuses = ['active', 'paused', 'closed', 'completed'] as const;
export const courseStatusSchema = z.enum(courseStatuses);
export type CourseStatus = z.infer<typeof courseStatusSchema>;

/** `resumed` also takes up what was closed or called complete. The names are stored; never rename one. */
export const courseSteps = ['planned', 'changed', 'paused', 'resumed', 'closed', 'completed'] as const;
export const courseStepSchema = z.enum(courseSteps);
export type CourseStep = z.infer<typeof courseStepSchema>;

/** A choice of the pack, with its words as they stood when it was chosen. */
export const chosenSchema = z.strictObject({ id: z.string().min(1).max(40), name: localTextSchema });
export type Chosen = z.infer<typeof chosenSchema>;

/** Another procedure beside the course. `id` null: in the practice's own words. */
export const combinationSchema = z.strictObject({
  id: z.string().min(1).max(40).nullable(),
  name: localTextSchema,
  /** The day it is planned for or was done; null while nobody has said. */
  on: isoDateSchema.nullable(),
  /** Before or after the session; null where the pack's words say it. */
  order: z.enum(['before', 'after']).nullable(),
});
export type Combination = z.infer<typeof combinationSchema>;

/** A price for the whole course, as it was told. An amount is text: nothing is ever calculated from it. */
export const quoteSchema = z.strictObject({
  amount: z.string().trim().min(1).max(30),
  currency: z.string().trim().min(1).max(12),
});
export type Quote = z.infer<typeof quoteSchema>;

export const courseEventSchema = z.strictObject({
  what: courseStepSchema,
  at: timestampSchema,
  /** Empty where none is asked for. */
  reason: z.string().trim().max(1000),
  byId: recordIdSchema,
});
export type CourseEvent = z.infer<typeof courseEventSchema>;

/** Days between sessions, as the pack had them when the course was planned or last changed. */
export const courseIntervalSchema = z.strictObject({
  floorDays: z.int().min(0).max(365),
  /** What the practitioner recommends, per zone group; a group left out has no recommendation. */
  recommended: z.array(z.strictObject({ zoneGroup: zoneGroupSchema, days: z.int().min(1).max(730) })).max(10),
  packId: z.string().min(1).max(60),
  packVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
});
export type CourseInterval = z.infer<typeof courseIntervalSchema>;

/** A plan of several sessions. What was held is never stored here: courseProgress counts it from the sessions. */
export const courseSchema = z.strictObject({
  patientId: recordIdSchema,
  plannedOn: isoDateSchema,
  zoneGroups: z.array(zoneGroupSchema).min(1).max(10),
  indications: z.array(chosenSchema).max(20),
  indicationWords: z.string().max(1000),
  /** The pack's range is asked when it is saved (courseProblems.ts): a pack may change, a course stays readable. */
  plannedSessions: z.int().min(1).max(50),
  countReasons: z.array(chosenSchema).max(20),
  countReasonWords: z.string().max(1000),
  interval: courseIntervalSchema,
  combinations: z.array(combinationSchema).max(20),
  quote: quoteSchema.nullable(),
  status: courseStatusSchema,
  /** Oldest first; the first is `planned`. */
  history: z.array(courseEventSchema).min(1).max(500),
  /** The course this one repeats. */
  repeatOf: recordIdSchema.nullable(),
  notes: z.string().max(4000),
});
export type Course = z.infer<typeof courseSchema>;

export const courseFormat: RecordFormat<typeof courseSchema> = {
  schema: courseSchema,
  version: courseSchemaVersion,
  upgrades: [],
};
