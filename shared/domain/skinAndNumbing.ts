import { z } from 'zod';
import { timestampSchema } from '../kernel/time';

export const antiseptics = [
  'chlorhexidineAqueous',
  'chlorhexidineAlcohol',
  'povidoneIodine',
  'alcohol70',
  'octenidine',
  'hypochlorousAcid',
  'otherAntiseptic',
] as const;
export const antisepticSchema = z.enum(antiseptics);
export type Antiseptic = z.infer<typeof antisepticSchema>;

export const yesNoAnswers = ['yes', 'no'] as const;
export const yesNoSchema = z.enum(yesNoAnswers);
export type YesNo = z.infer<typeof yesNoSchema>;

/** Seed row 24. A peel is the seed's advice; several clinics stop acids for a week instead (§1C). */
export const skinStepSchema = z.strictObject({
  antiseptic: antisepticSchema.nullable(),
  peel: yesNoSchema.nullable(),
  note: z.string().max(1000),
});
export type SkinStep = z.infer<typeof skinStepSchema>;

export const anaestheticAgents = [
  'lidocainePrilocaineCream',
  'lidocaineCream',
  'lidocaineInjection',
  'lidocaineAdrenaline',
  'tetracaineCream',
  'nerveBlock',
  'cooling',
  'otherAgent',
] as const;
export const anaestheticAgentSchema = z.enum(anaestheticAgents);
export type AnaestheticAgent = z.infer<typeof anaestheticAgentSchema>;

export const anaestheticUnits = ['g', 'ml'] as const;
export const anaestheticUnitSchema = z.enum(anaestheticUnits);

export const anaestheticEffects = ['numb', 'partly', 'notNumb'] as const;
export const anaestheticEffectSchema = z.enum(anaestheticEffects);

/** Seed row 25. `given: no` is an answer; `null` means nobody has answered yet. No dose is ever advised. */
export const anaesthesiaStepSchema = z.strictObject({
  given: yesNoSchema.nullable(),
  agent: anaestheticAgentSchema.nullable(),
  amount: z.number().positive().nullable(),
  amountUnit: anaestheticUnitSchema,
  startedAt: timestampSchema.nullable(),
  effect: anaestheticEffectSchema.nullable(),
  effectAt: timestampSchema.nullable(),
  note: z.string().max(1000),
});
export type AnaesthesiaStep = z.infer<typeof anaesthesiaStepSchema>;
