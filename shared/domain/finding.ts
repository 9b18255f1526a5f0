import { z } from 'zod';
import { isoDateSchema } from '../kernel/time';
import { labGroupSchema } from './lab';

/** What a rule means when it is met. */
export const ruleClasses = ['absolute', 'relative', 'temporary', 'caution', 'task'] as const;
export const ruleClassSchema = z.enum(ruleClasses);
export type RuleClass = z.infer<typeof ruleClassSchema>;

/** What going on in spite of a finding asks for, mildest first. `block` cannot be passed. */
export const actions = ['info', 'confirm', 'reason', 'block'] as const;
export const actionSchema = z.enum(actions);
export type Action = z.infer<typeof actionSchema>;

/** Where an evidence grade comes from: clinical-reference.md, reading key. P = proposed by us, no source found; U = unverified. */
export const evidenceGrades = ['A', 'B', 'C', 'D', 'S', 'P', 'U'] as const;
export const sourceSchema = z.object({ key: z.string().max(20), grade: z.enum(evidenceGrades) });
export type Source = z.infer<typeof sourceSchema>;

/** Why the finding is there; its sentence stands in i18n (screening.because). */
export const findingCauses = [
  'yes',
  'until',
  'windowPassed',
  'noEndKnown',
  'continuingPrescription',
  'endUnclear',
  'unknown',
  'declined',
  'notAsked',
  /** Unknown or declined, while a test that counts today speaks against it. */
  'testedInstead',
  /** A question of each visit, answered before the day of this one. */
  'askAgain',
  'notApplicableOther',
  'notApplicableWithoutReason',
  'againstChart',
  /** Answered yes, but the chart lists more than the answer names. */
  'chartListsMore',
  'labMissing',
  'labAwaited',
  'labExpired',
  'labIncomplete',
  /** Something that was said after the collection makes the result too old. */
  'labRepeat',
  'labDateImpossible',
  'labNotAcceptable',
  /** A value meets a threshold of the pack. */
  'labThreshold',
  /** A value that may meet it: "<60" against a limit of 50. */
  'labUnclear',
  'firstVisit',
  'ageTask',
  'underAge',
  'typicalAge',
  'notInformed',
] as const;
export const findingCauseSchema = z.enum(findingCauses);
export type FindingCause = z.infer<typeof findingCauseSchema>;

export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('noFinding') }),
  z.object({ kind: z.literal('caution') }),
  z.object({ kind: z.literal('notBefore'), date: isoDateSchema }),
  z.object({ kind: z.literal('doNotTreat') }),
]);
export type Decision = z.infer<typeof decisionSchema>;

export const findingSchema = z.object({
  ruleId: z.string().max(40),
  cause: findingCauseSchema,
  /** What this finding alone would decide. */
  decision: decisionSchema,
  action: actionSchema,
  /** Fills the sentence: names of medicines, the laboratory group, days, dates. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The field whose answer made the rule stricter; its message replaces the rule's. */
  escalatedBy: z.string().max(40).nullable(),
  /** Still needed to decide: field ids of the rule, tests of the laboratory group, `outsideRecord` of the first visit. */
  missing: z.array(z.string()),
  /** What is to be done before the first course, and when it was (class task). */
  task: z.object({ doneOn: isoDateSchema.nullable() }).nullable(),
  sources: z.array(sourceSchema),
});
export type Finding = z.infer<typeof findingSchema>;

export const labLapseSchema = z.object({ group: labGroupSchema, lapsesOn: isoDateSchema });
export type LabLapse = z.infer<typeof labLapseSchema>;

export const evaluationSchema = z.object({
  findings: z.array(findingSchema),
  decision: decisionSchema,
  /** The strictest action among the findings; `info` when there is none. */
  proceeding: actionSchema,
  /** Acceptable results that count today, with the last day they do. */
  labLapses: z.array(labLapseSchema),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

const ranks = { noFinding: 0, caution: 1, notBefore: 2, doNotTreat: 3 } as const;

/** Positive when `a` is the stricter decision. Of two dates the later is stricter. */
export function compareDecisions(a: Decision, b: Decision): number {
  if (a.kind === 'notBefore' && b.kind === 'notBefore') return a.date.localeCompare(b.date, 'en');
  return ranks[a.kind] - ranks[b.kind];
}

/** What a class decides by itself; a `temporary` rule decides by its window, and until that is known it excludes. */
export function decisionOf(ruleClass: RuleClass): Decision {
  return ruleClass === 'caution' || ruleClass === 'task' ? { kind: 'caution' } : { kind: 'doNotTreat' };
}

export function compareActions(a: Action, b: Action): number {
  return actions.indexOf(a) - actions.indexOf(b);
}

/** Positive when `a` is stricter: first by what it decides, then by what going on asks for. */
export function compareStrictness(
  a: { class: RuleClass; action: Action },
  b: { class: RuleClass; action: Action },
): number {
  return compareDecisions(decisionOf(a.class), decisionOf(b.class)) || compareActions(a.action, b.action);
}

export function strictestDecision(decisions: readonly Decision[]): Decision {
  return decisions.toSorted((a, b) => compareDecisions(b, a))[0] ?? { kind: 'noFinding' };
}

export function strictestAction(all: readonly Action[]): Action {
  return actions.findLast((action) => all.includes(action)) ?? 'info';
}
