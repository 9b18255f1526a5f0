import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { dateOf, isoDateSchema } from '../kernel/time';
import type { Appointment } from './appointment';
import type { Course } from './course';
import {
  appointmentFactsOf,
  appointmentFactsSchema,
  courseFactsOf,
  courseFactsSchema,
  groupInjectionSchema,
  lastInjectionsOf,
} from './courseSummary';
import { decisionSchema, labLapseSchema } from './finding';
import { labCollectedSchema, labsCollected } from './labLapses';
import type { LabReport } from './labReport';
import {
  displayName,
  listStateSchema,
  patientNamesSchema,
  phoneSchema,
  sexSchema,
  type Patient,
} from './patient';
import type { Photo } from './photo';
import { mayProceed, type Screening } from './screening';
import type { Session } from './session';
import { injectedGroups } from './treatmentArea';

/**
 * What list, search and Today know of a patient without opening the chart. Facts only, no judgement of a day:
 * what is due is worked out from it when somebody looks. Rebuilt from the records at any time.
 */
export const patientSummarySchema = z.object({
  /** Raise when the shape changes: older caches are then thrown away and made anew. */
  version: z.literal(3),
  patientId: recordIdSchema,
  name: z.string(),
  names: patientNamesSchema,
  birthDate: isoDateSchema,
  sex: sexSchema,
  number: z.string(),
  phones: z.array(phoneSchema),
  allergiesState: listStateSchema,
  allergySubstances: z.array(z.string()),
  archived: z.boolean(),
  screening: z
    .object({
      screeningId: recordIdSchema,
      performedOn: isoDateSchema,
      /** `null` while the screening is a draft. */
      decision: decisionSchema.nullable(),
      goesOn: z.boolean(),
      labLapses: z.array(labLapseSchema),
    })
    .nullable(),
  /** From reports, whether somebody was screened by them or not. */
  labsCollected: z.array(labCollectedSchema),
  openSessions: z.array(z.object({ sessionId: recordIdSchema, startedOn: isoDateSchema })),
  signedSessions: z.int(),
  lastInjectionOn: isoDateSchema.nullable(),
  lastInjections: z.array(groupInjectionSchema),
  courses: z.array(courseFactsSchema),
  /** Those still planned, whatever their day. */
  appointments: z.array(appointmentFactsSchema),
  /** The last signed session with an injection that has no photo linked. */
  sessionWithoutPhoto: z.object({ sessionId: recordIdSchema, startedOn: isoDateSchema }).nullable(),
  /** Reactions noted in the last signed session; somebody should look at them again. */
  reactionsIn: z.object({ sessionId: recordIdSchema, startedOn: isoDateSchema, count: z.int() }).nullable(),
});
export type PatientSummary = z.infer<typeof patientSummarySchema>;

interface Entry<T> {
  recordId: PatientSummary['patientId'];
  record: T;
}

/** Lists are oldest first, as the chart reader gives them. */
export interface SummaryInput {
  patient: Entry<Patient>;
  screenings: Entry<Screening>[];
  sessions: Entry<Session>[];
  photos: Entry<Photo>[];
  courses: Entry<Course>[];
  appointments: Entry<Appointment>[];
  labReports: Entry<LabReport>[];
}

export function patientSummaryOf(input: SummaryInput): PatientSummary {
  const { patient, screenings, sessions, photos, courses, appointments } = input;
  const { record } = patient;
  const signed = sessions.filter((session) => session.record.status === 'signed');
  const injected = sessions.filter(
    (session) => injectedGroups(session.record.injection?.areas ?? []).length > 0,
  );
  const lastInjected = injected.at(-1);
  return {
    version: 3,
    patientId: patient.recordId,
    name: displayName(record.names),
    names: record.names,
    birthDate: record.birthDate,
    sex: record.sex,
    number: record.number,
    phones: record.phones,
    allergiesState: record.allergiesState,
    allergySubstances: record.allergies.map((allergy) => allergy.substance),
    archived: record.archivedAt !== null,
    screening: screeningFacts(screenings.at(-1)),
    labsCollected: labsCollected(input.labReports),
    openSessions: sessions.filter((session) => session.record.status === 'open').map(reference),
    signedSessions: signed.length,
    lastInjectionOn: lastInjected === undefined ? null : startedOn(lastInjected.record),
    lastInjections: lastInjectionsOf(sessions),
    courses: courseFactsOf(courses, sessions, appointments),
    appointments: appointmentFactsOf(appointments),
    sessionWithoutPhoto: withoutPhoto(lastInjected, photos),
    reactionsIn: reactionFacts(signed.at(-1)),
  };
}

function startedOn(session: Session): string {
  return dateOf(session.performedAt.startedAt);
}

function reference(session: Entry<Session>): PatientSummary['openSessions'][number] {
  return { sessionId: session.recordId, startedOn: startedOn(session.record) };
}

function screeningFacts(latest: Entry<Screening> | undefined): PatientSummary['screening'] {
  if (latest === undefined) return null;
  const { performedAt, signed } = latest.record;
  return {
    screeningId: latest.recordId,
    performedOn: dateOf(performedAt),
    decision: signed?.evaluation.decision ?? null,
    goesOn:
      signed !== null && signed.proceedReason !== null && mayProceed(signed.evaluation, signed.proceedReason),
    labLapses: signed?.evaluation.labLapses ?? [],
  };
}

function withoutPhoto(
  session: Entry<Session> | undefined,
  photos: Entry<Photo>[],
): PatientSummary['sessionWithoutPhoto'] {
  if (session === undefined || session.record.status !== 'signed') return null;
  return photos.some((photo) => photo.record.sessionId === session.recordId) ? null : reference(session);
}

function reactionFacts(session: Entry<Session> | undefined): PatientSummary['reactionsIn'] {
  if (session?.record.reactions === undefined || session.record.reactions === null) return null;
  const { reports, generalReactions } = session.record.reactions;
  const observed = reports.reduce(
    (sum, report) => sum + (report.result === 'observed' ? report.reactions.length : 0),
    0,
  );
  const count = observed + generalReactions.length;
  return count === 0 ? null : { ...reference(session), count };
}
