import { z } from 'zod';
import { ruleClassSchema } from '../../domain/finding';
import { labGroupSchema } from '../../domain/lab';
import { labTestIdSchema } from '../../domain/labTest';
import { gateShape, idSchema } from './parts';

/** How long one test counts, from the day of collection (clinical-workflow.md §4). The clinic sets every number. */
export const labValiditySchema = z.object({
  test: labTestIdSchema,
  /** Without it the group is not complete. */
  needed: z.boolean(),
  /** Last day it counts for the first session of a course; 0 = the day of collection only. */
  validToStartDays: z.int().min(0).max(730),
  /** Last day it counts for later sessions of the course it was taken for. */
  validWithinCourseDays: z.int().min(0).max(730),
  /** Rules whose yes, asked after the collection, makes the result too old at once. */
  repeatIf: z.array(idSchema),
});
export type LabValidity = z.infer<typeof labValiditySchema>;

/**
 * When a group has to be there: always; only while the named question is unknown or declined (a pregnancy test);
 * or never of itself, but what is entered is judged.
 */
export const labNeedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({ kind: z.literal('ifOpen'), ruleId: idSchema }),
  z.object({ kind: z.literal('ifEntered') }),
]);

/** A laboratory group. `sensitive`: a result that is not acceptable is never named in a banner. */
export const labRuleSchema = z.object({
  ...gateShape,
  group: labGroupSchema,
  /** What to order, in words. */
  contents: gateShape.name,
  need: labNeedSchema,
  tests: z.array(labValiditySchema).min(1),
  sensitive: z.boolean(),
});
export type LabRule = z.infer<typeof labRuleSchema>;

/** `value` is in the SI unit of the panel; for `aboveUpperLimitTimes` it multiplies the laboratory's own upper limit. */
export const comparisons = ['below', 'above', 'atLeast', 'aboveUpperLimitTimes', 'notNegative'] as const;

/** What a value means: platelets below 50 ×10⁹/L, a reactive test. */
export const labThresholdSchema = z.object({
  ...gateShape,
  test: labTestIdSchema,
  comparison: z.enum(comparisons),
  /** Null only with `notNegative`. */
  value: z.number().nullable(),
  class: ruleClassSchema.exclude(['temporary', 'task']),
});
export type LabThreshold = z.infer<typeof labThresholdSchema>;
