import { z } from 'zod';
import { timestampSchema } from '../kernel/time';

/** How a session ended (clinical-workflow.md §1). Each can be signed: what happened is never unrecordable. */
export const sessionOutcomes = [
  'completed',
  'completedWithDeviation',
  'drawFailed',
  'productRejected',
  'stoppedBeforeInjection',
  'stoppedDuringInjection',
  'notStarted',
] as const;
export const sessionOutcomeSchema = z.enum(sessionOutcomes);
export type SessionOutcome = z.infer<typeof sessionOutcomeSchema>;

/** Endings before the end: the steps that were not reached read "not done: session stopped". */
export const brokenOffOutcomes = [
  'drawFailed',
  'productRejected',
  'stoppedBeforeInjection',
  'stoppedDuringInjection',
  'notStarted',
] as const;
export const brokenOffOutcomeSchema = z.enum(brokenOffOutcomes);
export type BrokenOffOutcome = z.infer<typeof brokenOffOutcomeSchema>;

export function isBrokenOff(outcome: SessionOutcome): outcome is BrokenOffOutcome {
  return brokenOffOutcomeSchema.safeParse(outcome).success;
}

/** Rules a session can depart from. The names are stored; never rename one. */
export const deviationRules = [
  'interval',
  'bloodVolume',
  'screening',
  'preparation',
  'consent',
  'allergy',
  'equipment',
  'otherRule',
] as const;
export const deviationRuleSchema = z.enum(deviationRules);
export type DeviationRule = z.infer<typeof deviationRuleSchema>;

export const discoveryMoments = [
  'beforeStart',
  'beforeInjection',
  'duringInjection',
  'afterInjection',
  'afterwards',
] as const;
export const discoveryMomentSchema = z.enum(discoveryMoments);
export type DiscoveryMoment = z.infer<typeof discoveryMomentSchema>;

export const deviationSchema = z.strictObject({
  rule: deviationRuleSchema,
  discoveredWhen: discoveryMomentSchema,
  /** What was done about it, or why the session went on. */
  action: z.string().trim().min(1).max(2000),
});
export type Deviation = z.infer<typeof deviationSchema>;

export const leavingConditions = ['well', 'betterNotWell', 'withCompanion', 'toHospital'] as const;
export const leavingConditionSchema = z.enum(leavingConditions);
export type LeavingCondition = z.infer<typeof leavingConditionSchema>;

/** "Stop: event": what ended the session early. Numbers that nobody measured stay null. */
export const stopEventSchema = z.strictObject({
  outcome: brokenOffOutcomeSchema,
  stoppedAt: timestampSchema,
  /** Signs, or the plain reason: "fainted during the draw", "vein not found twice". */
  whatHappened: z.string().trim().min(1).max(2000),
  whatWasDone: z.string().trim().max(2000),
  systolicMmHg: z.number().positive().nullable(),
  diastolicMmHg: z.number().positive().nullable(),
  pulsePerMinute: z.number().positive().nullable(),
  recoveredAt: timestampSchema.nullable(),
  leftAt: timestampSchema.nullable(),
  leavingCondition: leavingConditionSchema.nullable(),
});
export type StopEvent = z.infer<typeof stopEventSchema>;
