import { z } from 'zod';
import { sourceSchema } from '../domain/finding';
import { sexSchema } from '../domain/patient';
import { isoDateSchema } from '../kernel/time';
import { consentTextSchema } from './schema/consentText';
import { courseRulesSchema, preparationRulesSchema } from './schema/course';
import { labRuleSchema, labThresholdSchema } from './schema/labs';
import { gateShape, idSchema, localTextSchema, seedRowSchema } from './schema/parts';
import { ruleSchema } from './schema/rule';

/**
 * A protocol pack: screening rules as data. Every threshold, window and wording stands here and can be replaced;
 * the evaluator knows none of them. None of it is medical logic without a named clinician's sign-off.
 */
export const packIdSchema = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
export const packVersionSchema = z.string().regex(/^\d+\.\d+\.\d+$/);
export const packRefSchema = z.object({ id: packIdSchema, version: packVersionSchema });
export type PackRef = z.infer<typeof packRefSchema>;

/** Two sources that disagree, both shown at the rules they are about (clinical-reference.md §1C and §0). */
export const conflictSchema = z.object({
  id: idSchema,
  topic: localTextSchema,
  /** Ids of rules, gates, facts or thresholds; also `course`, `preparation` for what has no rule id. */
  ruleIds: z.array(idSchema).min(1),
  sides: z.array(z.object({ text: localTextSchema, sources: z.array(sourceSchema).min(1) })).min(2),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** The checks that shape alone cannot make are in packLaws.ts. */
export const packSchema = z.object({
  id: packIdSchema,
  version: packVersionSchema,
  /** The version this one was edited from; null for a shipped pack. */
  parent: packRefSchema.nullable(),
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
  labThresholds: z.array(labThresholdSchema),
  /** No treatment draw before this many days after the practice first sees the patient. Null: the pack has no such rule. */
  firstVisit: z.object({ ...gateShape, days: z.int().min(1) }).nullable(),
  /** Examination before the first course, above this age, for these sexes. */
  ageTask: z.object({ ...gateShape, overYears: z.int(), sexes: z.array(sexSchema).min(1) }).nullable(),
  minimumAge: z.object({ ...gateShape, years: z.int() }),
  /** Outside these years a note, never an obstacle (seed row 37). */
  typicalAge: z
    .object({ ...gateShape, fromYears: z.int().nullable(), toYears: z.int().nullable() })
    .nullable(),
  /** The patient was given the contraindications to read. */
  informed: z.object(gateShape),
  course: courseRulesSchema,
  preparation: preparationRulesSchema,
  /** Empty only in packs from before consents were part of a pack. */
  consents: z.array(consentTextSchema),
  /** What the sources say beside the rules: stages, side effects, results as reported (no promise), origin. */
  facts: z.array(
    z.object({
      id: idSchema,
      seedRow: seedRowSchema,
      text: localTextSchema,
      sources: z.array(sourceSchema).min(1),
    }),
  ),
  conflicts: z.array(conflictSchema),
  /** What the sources announce and do not contain: shown, never filled in. */
  gaps: z.array(z.object({ seedRow: seedRowSchema, text: localTextSchema, sources: z.array(sourceSchema) })),
  /** Full titles of the source keys; a seed's title contains its file name. */
  bibliography: z.record(z.string(), z.string().min(1)),
});
export type ProtocolPack = z.infer<typeof packSchema>;

export type { LocalText } from './schema/parts';
export type { Field, Rule, Window, Escalation, ChartList } from './schema/rule';
export { windowStates, orderedBy } from './schema/rule';
export type { LabRule, LabThreshold, LabValidity } from './schema/labs';
export type { ConsentText } from './schema/consentText';
export type { CourseRules, PreparationRules } from './schema/course';
