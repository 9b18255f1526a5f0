import type { Screening } from '@shared/domain/screening';
import {
  type ReliedOnScreening,
  emptyPlan,
  newSession,
  sessionFormat,
  sessionSchema,
} from '@shared/domain/session';
import { lastToRepeat, repeatLast } from '@shared/domain/sessionPlan';
import { startGate, type StartGate, type StartRequest, type StartStop } from '@shared/domain/sessionRules';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { dateOf, epochMs } from '@shared/kernel/time';
import type { SessionStart, StartAnswer } from './sessionPort';
import { activeParametersIn, readForGates } from './sessionReading';
import type { RepositoryPorts } from './services';
import { settled, type Versioned } from './versioned';

type Known = { sessionId: RecordId; session: Parameters<typeof repeatLast>[0]['session'] };

interface Standing {
  gate: StartGate;
  screening: Versioned<Screening> | null;
  previous: Known | null;
  unreadable: UnreadableRecords;
}

/** A live session starts now, whatever the screen said: a date typed ahead must not open the gate. */
function timed<R extends StartRequest>(request: R, { clock }: RepositoryPorts): R {
  return request.entryMode === 'live' ? { ...request, startedAt: clock.now() } : request;
}

async function standing(
  { store }: RepositoryPorts,
  patientId: RecordId,
  request: StartRequest,
): Promise<Result<Standing>> {
  const read = await readForGates(store, patientId);
  if (!read.ok) return read;
  const parameters = await activeParametersIn(store);
  if (!parameters.ok) return parameters;
  const { unreadable } = read.value;
  const known = read.value.sessions.map((each) => ({ sessionId: each.recordId, session: each.record }));
  const screening = screeningFor(read.value.screenings, request);
  return ok({
    gate: startGate(
      { sessions: known, screening: screening?.record ?? null, unreadable },
      request,
      parameters.value,
    ),
    screening,
    previous: lastToRepeat(known),
    unreadable,
  });
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

export async function askToStart(
  ports: RepositoryPorts,
  patientId: RecordId,
  request: StartRequest,
): Promise<Result<StartAnswer>> {
  const now = await standing(ports, patientId, timed(request, ports));
  if (!now.ok) return now;
  const { gate, screening, previous, unreadable } = now.value;
  const repeatFrom = previous === null ? null : dateOf(previous.session.performedAt.startedAt);
  return ok({ gate, screenedZones: screening?.record.plannedZones ?? [], repeatFrom, unreadable });
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
  const { gate, screening, previous } = now.value;
  if (gate.kind === 'stopped') return ok({ kind: 'stopped', stops: gate.stops });

  const repeated = start.repeatLast && previous !== null ? repeatLast(previous) : emptyPlan();
  const zoneGroups = start.zoneGroups.length > 0 ? [...start.zoneGroups] : repeated.zoneGroups;
  const record = newSession({
    patientId,
    entryMode: start.entryMode,
    performedAt: { startedAt: start.startedAt, endedAt: start.endedAt },
    enteredAt: ports.clock.now(),
    screening: reliedOn(screening),
    consent: null,
    courseIds: [],
    plan: { ...repeated, zoneGroups },
    deviations: [],
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
    ]),
  );
  return written.ok ? ok({ kind: 'started', sessionId }) : written;
}
