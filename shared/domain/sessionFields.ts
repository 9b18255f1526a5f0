import { z } from 'zod';
import { preparationChecks } from './preparation';
import { sessionStepSchema } from './sessionSteps';

/** Fields that signing asks for; each has a word in i18n (session.fields). The names are stored; never rename one. */
export const stepFields = [
  'informationGivenAt',
  'draws',
  'bloodDrawnMl',
  'anticoagulant',
  'gel',
  'spins',
  'force',
  'minutes',
  'antiseptic',
  'peel',
  'given',
  'agent',
  'amount',
  'startedAt',
  'effect',
  'areas',
  'plasmaMl',
  'technique',
  'report',
  'reaction',
  'severity',
  'painScore0To10',
  'givenAt',
] as const;
export const requiredFieldSchema = z.enum([...preparationChecks, ...stepFields]);
export type RequiredField = z.infer<typeof requiredFieldSchema>;

/** A required field that is empty: missing while the session is open, "not recorded" once it was signed without. */
export const missingFieldSchema = z.strictObject({
  step: sessionStepSchema,
  field: requiredFieldSchema,
  /** Number of the draw or spin (from 1), or the id of the area; null where the step has only one such field. */
  place: z.string().max(40).nullable(),
});
export type MissingField = z.infer<typeof missingFieldSchema>;
