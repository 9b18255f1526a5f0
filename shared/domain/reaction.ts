import { z } from 'zod';
import { timestampSchema } from '../kernel/time';

/** Reactions of clinical-reference.md §5. The names are stored; never rename one. */
export const reactionTerms = [
  'erythema',
  'swelling',
  'bruise',
  'pain',
  'headache',
  'itching',
  'dryness',
  'rash',
  'acneFlare',
  'herpes',
  'pigmentation',
  'allergy',
  'vasovagal',
  'anaphylaxis',
  'vascularOcclusion',
  'visualSymptoms',
  'strokeSigns',
  'anaestheticToxicity',
  'bacterialInfection',
  'nodule',
  'granuloma',
  'bloodborneInfection',
  'otherReaction',
] as const;
export const reactionTermSchema = z.enum(reactionTerms);
export type ReactionTerm = z.infer<typeof reactionTermSchema>;

/** Those that cannot wait (§5, column "red flag"). The record points at emergency care, it does not advise. */
const emergencies: readonly ReactionTerm[] = [
  'anaphylaxis',
  'vascularOcclusion',
  'visualSymptoms',
  'strokeSigns',
  'anaestheticToxicity',
];

export function isEmergency(term: ReactionTerm): boolean {
  return emergencies.includes(term);
}

/** CTCAE v5.0: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. */
export const severityGrades = [1, 2, 3, 4, 5] as const;
export const severityGradeSchema = z.literal(severityGrades);
export type SeverityGrade = z.infer<typeof severityGradeSchema>;

/** `term` and `severityGrade` stay null until somebody said them: a reaction is never pre-filled. */
export const reactionSchema = z.strictObject({
  term: reactionTermSchema.nullable(),
  severityGrade: severityGradeSchema.nullable(),
  /** When it was first seen; null when nobody noted it. */
  onsetAt: timestampSchema.nullable(),
  note: z.string().max(2000),
});
export type Reaction = z.infer<typeof reactionSchema>;

/**
 * What was seen in one area. "None observed" is an answer with a time, so that silence is never read as health;
 * an area without a report has simply not been looked at yet.
 */
export const reactionReportSchema = z.discriminatedUnion('result', [
  z.strictObject({ areaId: z.string(), result: z.literal('noneObserved'), observedAt: timestampSchema }),
  z.strictObject({
    areaId: z.string(),
    result: z.literal('observed'),
    observedAt: timestampSchema,
    reactions: z.array(reactionSchema).min(1).max(30),
  }),
]);
export type ReactionReport = z.infer<typeof reactionReportSchema>;
