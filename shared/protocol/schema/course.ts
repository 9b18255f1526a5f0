import { z } from 'zod';
import { sourceSchema } from '../../domain/finding';
import { zoneGroupSchema } from '../../domain/treatmentArea';
import { gateShape, idSchema, localTextSchema, seedRowSchema } from './parts';

const sourced = {
  seedRow: seedRowSchema,
  sources: z.array(sourceSchema).min(1),
  unverified: localTextSchema.nullable().default(null),
};

/** What a course of sessions is made of (seed rows 23, 27, 28, 36, 39, 42). */
export const courseRulesSchema = z.object({
  sessions: z.object({ ...sourced, min: z.int().min(1), max: z.int().max(50) }),
  /** Days that must lie between two sessions injecting the same zone group. Too early: stopped (`block`) or reasoned. */
  floor: z.object({ ...gateShape, days: z.int().min(0).max(365) }),
  /** Recommended days between sessions, by zone group; first match counts. */
  recommended: z.array(
    z.object({
      ...sourced,
      zones: z.union([z.literal('all'), z.array(zoneGroupSchema)]),
      days: z.int().min(1),
    }),
  ),
  /** When the outcome is looked at again, in months after the last session. Never a promised effect. */
  review: z
    .object({ ...sourced, fromMonths: z.int().min(0), toMonths: z.int().min(0), text: localTextSchema })
    .nullable(),
  /** Outside of it a session is never plain `completed`. */
  bloodDrawnMl: z.object({ ...sourced, min: z.number().positive(), max: z.number().positive() }),
  indications: z.array(z.object({ ...sourced, id: idSchema, name: localTextSchema })),
  /** What may be combined, before or after. */
  combinations: z.array(z.object({ ...sourced, id: idSchema, name: localTextSchema })),
  /** Why this many sessions. */
  countReasons: z.array(z.object({ ...sourced, id: idSchema, name: localTextSchema })),
});
export type CourseRules = z.infer<typeof courseRulesSchema>;

/** What the patient is told to do before the session (seed rows 20–22). */
export const preparationRulesSchema = z.object({
  ...sourced,
  items: z.array(z.object({ id: idSchema, text: localTextSchema })),
  /** Counted back from the appointment; for food only. Null: the pack asks for no fasting. */
  fastingHours: z.object({ min: z.number(), max: z.number() }).nullable(),
  waterLitresPerDay: z.number().nullable(),
  /** The safety sentences of clinical-workflow.md §4, always on the sheet. */
  safety: z.array(localTextSchema).min(1),
});
export type PreparationRules = z.infer<typeof preparationRulesSchema>;
