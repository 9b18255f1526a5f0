import { z } from 'zod';
import { isoDateSchema, addDays, type IsoDate } from '../kernel/time';

/** The five laboratory groups of seed row 18. */
export const labGroups = ['cbc', 'biochemistry', 'hiv', 'syphilis', 'hepatitis'] as const;
export const labGroupSchema = z.enum(labGroups);
export type LabGroup = z.infer<typeof labGroupSchema>;

/** The seed says "positive test results" and means favourable: the record says acceptable. */
export const labOutcomes = ['acceptable', 'notAcceptable', 'awaited'] as const;
export const labOutcomeSchema = z.enum(labOutcomes);
export type LabOutcome = z.infer<typeof labOutcomeSchema>;

/** How a result that is not acceptable reached the patient (clinical-workflow §2). */
export const labDisclosureSchema = z.object({
  toldBy: z.string().max(200),
  toldOn: isoDateSchema.nullable(),
  referredTo: z.string().max(500),
});
export type LabDisclosure = z.infer<typeof labDisclosureSchema>;

export const labResultSchema = z.object({
  group: labGroupSchema,
  outcome: labOutcomeSchema,
  /** The day the blood was taken for the laboratory; validity counts from it. Unknown while awaited. */
  collectedOn: isoDateSchema.nullable(),
  /** Values as the laboratory printed them. */
  valueNote: z.string().max(2000),
  laboratory: z.string().max(200),
  disclosure: labDisclosureSchema,
});
export type LabResult = z.infer<typeof labResultSchema>;

export function emptyLabResult(group: LabGroup): LabResult {
  return {
    group,
    outcome: 'awaited',
    collectedOn: null,
    valueNote: '',
    laboratory: '',
    disclosure: { toldBy: '', toldOn: null, referredTo: '' },
  };
}

/** The last day the result still counts. `validDays` comes from the protocol pack. */
export function lapsesOn(collectedOn: IsoDate, validDays: number): IsoDate {
  return addDays(collectedOn, validDays);
}
