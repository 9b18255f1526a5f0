import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { timestampSchema } from '../kernel/time';
import { drawStepSchema } from './bloodDraw';
import { preparationSchema } from './preparation';
import { spinStepSchema } from './preparedPlasma';
import { reactionReportSchema, reactionSchema } from './reaction';
import { aftercareItems } from './sessionParameters';
import { anaesthesiaStepSchema, skinStepSchema } from './skinAndNumbing';
import { treatedAreaSchema } from './treatmentArea';

/** The steps in the order the screen offers them; any order of doing them is allowed. */
export const sessionSteps = [
  'checks',
  'draw',
  'spin',
  'skin',
  'anaesthesia',
  'injection',
  'reactions',
  'aftercare',
] as const;
export const sessionStepSchema = z.enum(sessionSteps);
export type SessionStep = z.infer<typeof sessionStepSchema>;

export const injectionStepSchema = z.strictObject({ areas: z.array(treatedAreaSchema).max(40) });
export type InjectionStep = z.infer<typeof injectionStepSchema>;

export const reactionsStepSchema = z.strictObject({
  reports: z.array(reactionReportSchema).max(40),
  /** Reactions of the whole body rather than of an area (fainting, allergy). */
  generalReactions: z.array(reactionSchema).max(30),
  /** Worst pain during the session, 0 none to 10 worst imaginable; null when not asked. */
  painScore0To10: z.int().min(0).max(10).nullable(),
});
export type ReactionsStep = z.infer<typeof reactionsStepSchema>;

export const aftercareAdviceSchema = z.strictObject({
  item: z.enum(aftercareItems),
  days: z.int().min(0).max(365),
  daysFrom: z.enum(['seed', 'clinic']),
});

export const aftercareStepSchema = z.strictObject({
  /** When the advice was explained and handed over; null until it was. */
  givenAt: timestampSchema.nullable(),
  advice: z.array(aftercareAdviceSchema).max(30),
  /** When the patient left; null when nobody noted it. */
  leftAt: timestampSchema.nullable(),
  notes: z.string().max(10_000),
});
export type AftercareStep = z.infer<typeof aftercareStepSchema>;

/** What each step records. */
export const stepSchemas = {
  checks: preparationSchema,
  draw: drawStepSchema,
  spin: spinStepSchema,
  skin: skinStepSchema,
  anaesthesia: anaesthesiaStepSchema,
  injection: injectionStepSchema,
  reactions: reactionsStepSchema,
  aftercare: aftercareStepSchema,
} as const satisfies Record<SessionStep, z.ZodType>;

export type StepValues = { [S in SessionStep]: z.infer<(typeof stepSchemas)[S]> };

/** Each completed step says when it was worked on and by whom. */
export const stepStampSchema = z.strictObject({
  step: sessionStepSchema,
  startedAt: timestampSchema,
  completedAt: timestampSchema,
  performedBy: recordIdSchema,
});
export type StepStamp = z.infer<typeof stepStampSchema>;
