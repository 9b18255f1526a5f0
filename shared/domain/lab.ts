import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { labTestIdSchema } from './labTest';
import { isoDateSchema, addDays, type IsoDate } from '../kernel/time';

/** The five laboratory groups of seed row 18, and the two the panel of clinical-reference.md §2 adds. */
export const labGroups = [
  'cbc',
  'biochemistry',
  'hiv',
  'syphilis',
  'hepatitis',
  'coagulation',
  'pregnancyTest',
] as const;
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

export const labOperators = ['=', '<', '>'] as const;
export const labFindings = ['negative', 'positive', 'indeterminate'] as const;

/** One value as the laboratory printed it, and what it is in SI. */
export const labValueSchema = z.object({
  test: labTestIdSchema,
  /** As typed, decimal comma or point; empty for a test whose result is a word. */
  entered: z.string().max(40),
  /** A unit id of the panel (labPanel.ts); empty for a test whose result is a word. */
  unit: z.string().max(40),
  operator: z.enum(labOperators),
  /** In the SI unit of the panel; null for a test whose result is a word. */
  siValue: z.number().nullable(),
  /** Null for a test whose result is a number. */
  finding: z.enum(labFindings).nullable(),
  /** The laboratory's own limits, in the unit entered. */
  reference: z.object({ low: z.number().nullable(), high: z.number().nullable() }),
});
export type LabValue = z.infer<typeof labValueSchema>;

export const labResultSchema = z.object({
  group: labGroupSchema,
  outcome: labOutcomeSchema,
  /** The day the blood was taken for the laboratory; validity counts from it. Unknown while awaited. */
  collectedOn: isoDateSchema.nullable(),
  reportedOn: isoDateSchema.nullable(),
  values: z.array(labValueSchema).max(40),
  /** The laboratory report it was taken from; null when it was typed into a screening of version 1. */
  reportId: recordIdSchema.nullable(),
  /** Remarks, and values nobody took apart. */
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
    reportedOn: null,
    values: [],
    reportId: null,
    valueNote: '',
    laboratory: '',
    disclosure: { toldBy: '', toldOn: null, referredTo: '' },
  };
}

/** The last day the result still counts. `validDays` comes from the protocol pack. */
export function lapsesOn(collectedOn: IsoDate, validDays: number): IsoDate {
  return addDays(collectedOn, validDays);
}
