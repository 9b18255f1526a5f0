import { z } from 'zod';
import { actionSchema, ruleClassSchema, sourceSchema } from '../../domain/finding';
import { sexSchema } from '../../domain/patient';
import { zoneGroupSchema } from '../../domain/treatmentArea';
import { idSchema, localTextSchema, seedRowSchema } from './parts';

/** The states a window understands; a pack's state field offers some of these ids and no others. */
export const windowStates = ['ended', 'endPlanned', 'continuing'] as const;
/** Who ordered a medicine; the field named by `medicine.orderedField` offers these ids. */
export const orderedBy = ['prescribed', 'selfChosen', 'notKnown'] as const;

/** Lists of the patient's own record that a rule can be held against. */
export const chartLists = ['allergies', 'medication'] as const;
export type ChartList = (typeof chartLists)[number];

const optionSchema = z.object({ id: idSchema, text: localTextSchema });

/** One thing to ask after a yes. `needed`: without it the rule cannot be decided. */
export const fieldSchema = z.object({
  id: idSchema,
  label: localTextSchema,
  needed: z.boolean(),
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text') }),
    z.object({ kind: z.literal('date') }),
    z.object({ kind: z.literal('number'), unit: localTextSchema, min: z.number(), max: z.number() }),
    z.object({ kind: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  ]),
});
export type Field = z.infer<typeof fieldSchema>;

/**
 * How a temporary rule ends. The date counts only when `stateField` says that the end has happened (`ended`) or
 * was set by whoever decides it (`endPlanned`); `continuing` never yields a date, whatever stands in `endField`.
 */
export const windowSchema = z.object({
  /** Days from the end to the first day that is not excluded; 1 = the day after, 0 = the same day. */
  days: z.int().min(0).max(3650),
  stateField: idSchema,
  endField: idSchema,
});
export type Window = z.infer<typeof windowSchema>;

/** A detail that makes the rule stricter (never milder; packLaws.ts checks it). */
export const escalationSchema = z.object({
  field: idSchema,
  equals: z.string(),
  class: ruleClassSchema,
  action: actionSchema,
  message: localTextSchema,
});
export type Escalation = z.infer<typeof escalationSchema>;

/** A reason for "not applicable" that the pack accepts, and when the record proposes it. */
export const inapplicableSchema = z.object({
  id: idSchema,
  text: localTextSchema,
  proposedFor: z.object({ sexes: z.array(sexSchema) }).nullable(),
});

export const ruleSchema = z.object({
  id: idSchema,
  seedRow: seedRowSchema,
  groupId: idSchema,
  question: localTextSchema,
  /** Short name for findings and lists. */
  name: localTextSchema,
  /** `all`, or the zone groups it acts in: elsewhere it is neither asked nor found. */
  zones: z.union([z.literal('all'), z.array(zoneGroupSchema).min(1)]).default('all'),
  class: ruleClassSchema,
  action: actionSchema,
  /** `eachVisit` is asked again every time and never carried over. */
  ask: z.enum(['once', 'eachVisit']),
  /** What a yes means, shown with the finding. */
  message: localTextSchema,
  fields: z.array(fieldSchema).default([]),
  /** Several entries (allergies, medicines) instead of one. */
  repeats: z.boolean().default(false),
  /** The fields that say which medicine, who ordered it, and whether it goes on. */
  medicine: z
    .object({ nameField: idSchema, orderedField: idSchema, stateField: idSchema })
    .nullable()
    .default(null),
  window: windowSchema.nullable().default(null),
  escalations: z.array(escalationSchema).default([]),
  inapplicable: z.array(inapplicableSchema).default([]),
  /** The list of the patient's chart that speaks of the same thing: a "no" against it is a finding. */
  chartList: z.enum(chartLists).nullable().default(null),
  sources: z.array(sourceSchema).min(1),
  /** What about the rule no readable source supports: its window, its number, its class. */
  unverified: localTextSchema.nullable().default(null),
});
export type Rule = z.infer<typeof ruleSchema>;
