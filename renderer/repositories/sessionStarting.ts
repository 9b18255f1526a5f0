import type { NewChange } from '@renderer/store/recordStore';
import type { Appointment } from '@shared/domain/appointment';
import { decidedAppointment } from '@shared/domain/appointmentPlan';
import type { Course } from '@shared/domain/course';
import { courseProgress } from '@shared/domain/courseProgress';
import type { Screening } from '@shared/domain/screening';
import {
  type ReliedOnScreening,
  emptyPlan,
  newSession,
  sessionFormat,
  sessionSchema,
} from '@shared/domain/session';
import { appointmentsKept, coursesTreating, proposedZones } from '@shared/domain/sessionCourses';
import { lastToRepeat, repeatLast } from '@shared/domain/sessionPlan';
import { startGate, type StartGate, type StartRequest, type StartStop } from '@shared/domain/sessionRules';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { dateOf, epochMs } from '@shared/kernel/time';
import type { ProtocolPack } from '@shared/protocol/pack';
import { stopsAmong } from '@shared/protocol/findingsSince';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import { appointmentChange } from './appointmentRepository';
import { activePackIn } from './protocolReading';
import { screeningStanding } from './screeningStanding';
import type { SessionStart, StartAnswer } from './sessionPort';
import { type KnownRecords, readForGates } from './sessionReading';
import type { RepositoryPorts } from './services';
import { settled, type Versioned } from './versioned';

type Known = { sessionId: RecordId; session: Parameters<typeof repeatLast>[0]['session'] };

interface Standing {
  gate: StartGate;
  screening: Versioned<Screening> | null;
  previous: Known | null;
  records: KnownRecords;
  pack: ProtocolPack;
}

/** A live session starts now, whatever the screen said: a date typed ahead must not open the gate. */
function timed<R extends StartRequest>(request: R, { clock }: RepositoryPorts): R {
  return request.entryMode === 'live' ? { ...request, startedAt: clock.now() } : request;
}

async function standing(
  ports: RepositoryPorts,
  patientId: RecordId,
  request: StartRequest,
): Promise<Result<Standing>> {
  const { store } = ports;
  const read = await readForGates(store, patientId);
  if (!read.ok) return read;
  const pack = await activePackIn(store);
  if (!pack.ok) return pack;
  const { unreadable } = read.value;
  const known = read.value.sessions.map((each) => ({ sessionId: each.recordId, session: each.record }));
  const screening = screeningFor(read.value.screenings, request);
  const gate = await heldAgainstToday(
    ports,
    patientId,
    request,
    startGate(
      { sessions: known, screening: screening?.record ?? null, unreadable },
      request,
      sessionParametersOf(pack.value),
    ),
  );
  if (!gate.ok) return gate;
  return ok({
    gate: gate.value,
    screening,
    previous: lastToRepeat(known),
    records: read.value,
    pack: pack.value,
  });
}

/** A signature covers what was known then: a stop that came up since has no reason written for it. */
async function heldAgainstToday(
  ports: RepositoryPorts,
  patientId: RecordId,
  { entryMode }: StartRequest,
  gate: StartGate,
): Promise<Result<StartGate>> {
  if (entryMode !== 'live' || gate.kind === 'stopped') return ok(gate);
  const now = await screeningStanding(ports, patientId);
  if (!now.ok) return now;
  const isStopped = stopsAmong(now.value?.since ?? []).length > 0;
  return ok(isStopped ? { kind: 'stopped', stops: [{ rule: 'newSinceScreening' }] } : gate);
}

/** The latest screening that had been performed by the end of the session's day. */
function screeningFor(
  screenings: readonly Versioned<Screening>[],
  { startedAt }: StartRequest,
): Versioned<Screening> | null {
  const upToThen = screenings.filter((each) => dateOf(each.record.performedAt) <= dateOf(startedAt));
  const byTime = upToThen.toSorted((a, b) => epochMs(a.record.performedAt) - epochMs(b.record.performedAt));
  return byTime.at(-1) ?? null;
}

function reliedOn(screening: Versioned<Screening> | null): ReliedOnScreening | null {
  if (screening === null || screening.record.signed === null) return null;
  const { evaluation, proceedReason } = screening.record.signed;
  return {
    screeningId: screening.recordId,
    screenedOn: dateOf(screening.record.performedAt),
    zoneGroups: screening.record.plannedZones,
    decision: evaluation.decision,
    proceedReason: proceedReason ?? '',
  };
}

/** What happens now counts for a course that runs; what happened before may belong to one that has ended since. */
function isChoosable(course: Course, { entryMode }: StartRequest): boolean {
  return entryMode !== 'live' || course.status === 'active';
}

export async function askToStart(
  ports: RepositoryPorts,
  patientId: RecordId,
  request: StartRequest,
): Promise<Result<StartAnswer>> {
  const now = await standing(ports, patientId, timed(request, ports));
  if (!now.ok) return now;
  const { gate, screening, previous, records, pack } = now.value;
  const { sessions, courses, appointments, unreadable } = records;
  const choosable = courses.filter((each) => isChoosable(each.record, request));
  const on = dateOf(request.startedAt);
  return ok({
    gate,
    proposedZones: proposedZones(courses, screening?.record.plannedZones ?? []),
    courses: choosable.map((each) => ({
      courseId: each.recordId,
      course: each.record,
      progress: courseProgress(each, sessions, appointments, on, pack),
    })),
    proposedCourseIds: coursesTreating(courses, request.zoneGroups),
    repeatFrom: previous === null ? null : dateOf(previous.session.performedAt.startedAt),
    unreadable,
  });
}

/** The gate is asked here again: a screen that was left open must not start what has become forbidden. */
export async function startSession(
  ports: RepositoryPorts,
  patientId: RecordId,
  asked: SessionStart,
): Promise<Result<{ kind: 'started'; sessionId: RecordId } | { kind: 'stopped'; stops: StartStop[] }>> {
  const start = timed(asked, ports);
  // What has not happened yet is not a record.
  const nowMs = epochMs(ports.clock.now());
  const endMs = start.endedAt === null ? null : epochMs(start.endedAt);
  const backwards = endMs !== null && (endMs > nowMs || endMs < epochMs(start.startedAt));
  if (epochMs(start.startedAt) > nowMs || backwards) return fail(appError('record.invalid'));
  const now = await standing(ports, patientId, start);
  if (!now.ok) return now;
  const { gate, screening, previous, records } = now.value;
  if (gate.kind === 'stopped') return ok({ kind: 'stopped', stops: gate.stops });
  const tooEarlyReason = start.tooEarlyReason.trim();
  if (gate.tooEarly !== null && tooEarlyReason === '') return ok({ kind: 'stopped', stops: [gate.tooEarly] });
  const known = records.courses
    .filter((each) => isChoosable(each.record, start))
    .map((each) => each.recordId);
  if (!start.courseIds.every((id) => known.includes(id))) return fail(appError('record.invalid'));

  const repeated = start.repeatLast && previous !== null ? repeatLast(previous) : emptyPlan();
  const zoneGroups = start.zoneGroups.length > 0 ? [...start.zoneGroups] : repeated.zoneGroups;
  const record = newSession({
    patientId,
    entryMode: start.entryMode,
    performedAt: { startedAt: start.startedAt, endedAt: start.endedAt },
    enteredAt: ports.clock.now(),
    screening: reliedOn(screening),
    consent: null,
    courseIds: [...start.courseIds],
    plan: { ...repeated, zoneGroups },
    deviations:
      gate.tooEarly === null
        ? []
        : [{ rule: 'interval', discoveredWhen: 'beforeStart', action: tooEarlyReason }],
  });
  const parsed = sessionSchema.safeParse(record);
  if (!parsed.success) return fail(appError('record.invalid'));
  const sessionId = ports.newRecordId();
  const written = await settled(
    ports.store.commit([
      {
        kind: 'session',
        recordId: sessionId,
        patientId,
        basedOnRevision: 0,
        schemaVersion: sessionFormat.version,
        happenedAt: start.startedAt,
        record: parsed.data,
      },
      ...keptAppointments(ports, records.appointments, sessionId, start),
    ]),
  );
  return written.ok ? ok({ kind: 'started', sessionId }) : written;
}

/** The appointment of the day was kept: it says so, and which session it became. Another clinic keeps none of ours. */
function keptAppointments(
  { clock, practitionerId }: RepositoryPorts,
  appointments: readonly Versioned<Appointment>[],
  sessionId: RecordId,
  { entryMode, startedAt, courseIds }: SessionStart,
): NewChange[] {
  if (entryMode === 'otherClinic') return [];
  const decided = { at: clock.now(), reason: '', byId: practitionerId };
  return appointmentsKept(appointments, dateOf(startedAt), courseIds).map(
    ({ recordId, record, revision }) => {
      const held = { ...decidedAppointment(record, 'held', decided), sessionId };
      return appointmentChange(recordId, held, revision, clock.now());
    },
  );
}
