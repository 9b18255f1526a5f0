import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { isoDateSchema, timestampSchema } from '../kernel/time';
import { anticoagulantSchema, gelSchema } from './bloodDraw';
import { decisionSchema } from './finding';
import { spinSchema } from './preparedPlasma';
import { deviationSchema, sessionOutcomeSchema, stopEventSchema } from './sessionOutcome';
import { missingFieldSchema } from './sessionFields';
import { stepSchemas, stepStampSchema } from './sessionSteps';
import { anaestheticAgentSchema, antisepticSchema } from './skinAndNumbing';
import { plannedAreaSchema, zoneGroupSchema } from './treatmentArea';
import type { RecordFormat, RecordUpgrades } from './recordFormat';

/** Raise only together with a migration and a golden record. */
export const sessionSchemaVersion = 2;

/** `sessionUpgrades[n - 1]` lifts a record of version n to n + 1. Version 2: consent and courses. */
export const sessionUpgrades: RecordUpgrades = [(older) => ({ consent: null, courseIds: [], ...older })];

/** `live` is written while it happens. All others carry "not recorded live" with them. */
export const entryModes = ['live', 'afterwards', 'paper', 'otherClinic'] as const;
export const entryModeSchema = z.enum(entryModes);
export type EntryMode = z.infer<typeof entryModeSchema>;

/** Intentions only. Nothing in here says that anything was done or given. */
export const sessionPlanSchema = z.strictObject({
  /** The session the plan was taken over from; null when planned afresh. */
  fromSessionId: recordIdSchema.nullable(),
  zoneGroups: z.array(zoneGroupSchema).max(10),
  areas: z.array(plannedAreaSchema).max(40),
  spins: z.array(spinSchema).max(4),
  anticoagulant: anticoagulantSchema.nullable(),
  gel: gelSchema.nullable(),
  antiseptic: antisepticSchema.nullable(),
  anaestheticAgent: anaestheticAgentSchema.nullable(),
});
export type SessionPlan = z.infer<typeof sessionPlanSchema>;

/** The screening a session stands on, as it stood then: later screenings do not rewrite it. */
export const reliedOnScreeningSchema = z.strictObject({
  screeningId: recordIdSchema,
  screenedOn: isoDateSchema,
  /** Groups of zones whose rules were asked about; the scalp has rules of its own. */
  zoneGroups: z.array(zoneGroupSchema).max(10),
  decision: decisionSchema,
  /** Why the practitioner went on in spite of findings; empty when there was nothing to justify. */
  proceedReason: z.string().max(4000),
});
export type ReliedOnScreening = z.infer<typeof reliedOnScreeningSchema>;

/** The treatment consent as it stood at the draw. */
export const reliedOnConsentSchema = z.strictObject({
  consentId: recordIdSchema,
  signedOn: isoDateSchema,
  textId: z.string().max(40),
  textVersion: z.string().max(20),
});
export type ReliedOnConsent = z.infer<typeof reliedOnConsentSchema>;

/** A correction after signing: appended, never a change of what was signed. */
export const addendumSchema = z.strictObject({
  reason: z.string().trim().min(1).max(400),
  text: z.string().trim().min(1).max(10_000),
  addedAt: timestampSchema,
  addedBy: recordIdSchema,
  addedByName: z.string().trim().min(1).max(200),
});
export type Addendum = z.infer<typeof addendumSchema>;

export const signatureSchema = z.strictObject({
  signedAt: timestampSchema,
  signedBy: recordIdSchema,
  /** The name as it read on that day. */
  signedByName: z.string().trim().min(1).max(200),
});

/** One visit for treatment. Steps that nobody has filled in are null; what was not given is never a zero. */
export const sessionSchema = z.strictObject({
  patientId: recordIdSchema,
  entryMode: entryModeSchema,
  /** When it happened, apart from `enteredAt`, when it was written down. */
  performedAt: z.strictObject({ startedAt: timestampSchema, endedAt: timestampSchema.nullable() }),
  enteredAt: timestampSchema,
  screening: reliedOnScreeningSchema.nullable(),
  /** The treatment consent the draw stood on; null: none was found. */
  consent: reliedOnConsentSchema.nullable(),
  /** Courses this session counts for: one session may count for hair and face. */
  courseIds: z.array(recordIdSchema).max(4),
  plan: sessionPlanSchema,
  checks: stepSchemas.checks.nullable(),
  draw: stepSchemas.draw.nullable(),
  spin: stepSchemas.spin.nullable(),
  skin: stepSchemas.skin.nullable(),
  anaesthesia: stepSchemas.anaesthesia.nullable(),
  injection: stepSchemas.injection.nullable(),
  reactions: stepSchemas.reactions.nullable(),
  aftercare: stepSchemas.aftercare.nullable(),
  /** One stamp for each step that was completed at least once; a later completion moves `completedAt`. */
  steps: z.array(stepStampSchema).max(20),
  stop: stopEventSchema.nullable(),
  deviations: z.array(deviationSchema).max(20),
  outcome: sessionOutcomeSchema.nullable(),
  /** What an entry from afterwards, paper or another clinic could not give. */
  notRecorded: z.array(missingFieldSchema).max(200),
  status: z.enum(['open', 'signed']),
  signature: signatureSchema.nullable(),
  addenda: z.array(addendumSchema).max(200),
});
export type Session = z.infer<typeof sessionSchema>;

export const sessionFormat: RecordFormat<typeof sessionSchema> = {
  schema: sessionSchema,
  version: sessionSchemaVersion,
  upgrades: sessionUpgrades,
};

export function emptyPlan(): SessionPlan {
  return {
    fromSessionId: null,
    zoneGroups: [],
    areas: [],
    spins: [],
    anticoagulant: null,
    gel: null,
    antiseptic: null,
    anaestheticAgent: null,
  };
}

export type NewSession = Pick<
  Session,
  | 'patientId'
  | 'entryMode'
  | 'performedAt'
  | 'enteredAt'
  | 'screening'
  | 'consent'
  | 'courseIds'
  | 'plan'
  | 'deviations'
>;

/** An open session in which nothing has happened yet. */
export function newSession(start: NewSession): Session {
  return {
    ...start,
    checks: null,
    draw: null,
    spin: null,
    skin: null,
    anaesthesia: null,
    injection: null,
    reactions: null,
    aftercare: null,
    steps: [],
    stop: null,
    outcome: null,
    notRecorded: [],
    status: 'open',
    signature: null,
    addenda: [],
  };
}
