import { z } from 'zod';
import { actionSchema, ruleClassSchema, sourceSchema } from '../domain/finding';
import { labGroupSchema } from '../domain/lab';
import { sexSchema } from '../domain/patient';
import { zoneGroupSchema } from '../domain/treatmentArea';
import { isoDateSchema } from '../kernel/time';

/**
 * A protocol pack: screening rules as data. Every threshold, window and wording stands here and can be replaced;
 * the evaluator knows none of them. None of it is medical logic without a named clinician's sign-off.
 */

export const localTextSchema = z.object({ en: z.string().min(1), ru: z.string().min(1) });
export type LocalText = z.infer<typeof localTextSchema>;

/** Row of clinical-reference.md §0; null for a rule the seeds do not have. */
const seedRowSchema = z.int().min(1).max(43).nullable();
const idSchema = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);

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

/** A detail that makes the rule stricter (never milder; packSchema checks it). */
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
  zones: z.union([z.literal('all'), z.array(zoneGroupSchema).min(1)]),
  class: ruleClassSchema,
  action: actionSchema,
  /** `eachVisit` is asked again every time and never carried over. */
  ask: z.enum(['once', 'eachVisit']),
  /** What a yes means, shown with the finding. */
  message: localTextSchema,
  fields: z.array(fieldSchema),
  /** Several entries (allergies, medicines) instead of one. */
  repeats: z.boolean(),
  /** The fields that say which medicine, who ordered it, and whether it goes on. */
  medicine: z.object({ nameField: idSchema, orderedField: idSchema, stateField: idSchema }).nullable(),
  window: windowSchema.nullable(),
  escalations: z.array(escalationSchema),
  inapplicable: z.array(inapplicableSchema),
  /** The list of the patient's chart that speaks of the same thing: a "no" against it is a finding. */
  chartList: z.enum(chartLists).nullable(),
  sources: z.array(sourceSchema).min(1),
});
export type Rule = z.infer<typeof ruleSchema>;

const gateRule = {
  ruleId: idSchema,
  seedRow: seedRowSchema,
  name: localTextSchema,
  message: localTextSchema,
  action: actionSchema,
  sources: z.array(sourceSchema).min(1),
};

/** One of the five laboratory groups. `sensitive`: a result that is not acceptable is never named in a banner. */
export const labRuleSchema = z.object({
  ...gateRule,
  group: labGroupSchema,
  contents: localTextSchema,
  /** Days from collection through which a result counts. */
  validDays: z.int().min(1).max(730),
  sensitive: z.boolean(),
});
export type LabRule = z.infer<typeof labRuleSchema>;

/** The checks that shape alone cannot make are in packLaws.ts. */
export const packSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: localTextSchema,
  /** Where it may be used, as the author says; free text. */
  jurisdiction: localTextSchema,
  author: z.string().min(1),
  effectiveFrom: isoDateSchema,
  groups: z.array(z.object({ id: idSchema, title: localTextSchema })),
  rules: z.array(ruleSchema),
  /** Grouped each-visit questions, read aloud and answered one by one (clinical-workflow §6). */
  visitQuestions: z.array(
    z.object({ id: idSchema, question: localTextSchema, ruleIds: z.array(idSchema).min(1) }),
  ),
  labs: z.array(labRuleSchema),
  /** No treatment draw before this many days after the practice first sees the patient. */
  firstVisit: z.object({ ...gateRule, days: z.int().min(1) }),
  /** Examination before the first course, above this age, for these sexes. */
  ageTask: z.object({ ...gateRule, overYears: z.int(), sexes: z.array(sexSchema).min(1) }),
  minimumAge: z.object({ ...gateRule, years: z.int() }),
  /** The patient was given the contraindications to read. */
  informed: z.object(gateRule),
  /** What the sources announce and do not contain: shown, never filled in. */
  gaps: z.array(z.object({ seedRow: seedRowSchema, text: localTextSchema, sources: z.array(sourceSchema) })),
  /** Full titles of the source keys. */
  bibliography: z.record(z.string(), z.string().min(1)),
});
export type ProtocolPack = z.infer<typeof packSchema>;
