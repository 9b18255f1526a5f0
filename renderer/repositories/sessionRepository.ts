import { type Session, sessionFormat, sessionSchema } from '@shared/domain/session';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import { asSigned, withStep } from '@shared/domain/sessionRecording';
import { signGate, type SignGate } from '@shared/domain/sessionSigning';
import { stopTypingProblems, typingProblems } from '@shared/domain/sessionTyping';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { SessionRepository } from './sessionPort';
import { activeParametersIn, listSessions, readForGates } from './sessionReading';
import { withConsentFor } from './sessionConsent';
import { askToStart, startSession } from './sessionStarting';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export type {
  SessionListing,
  SessionRepository,
  SessionStart,
  StartAnswer,
  StartCourse,
} from './sessionPort';

export function createSessionRepository(ports: RepositoryPorts): SessionRepository {
  const { store, clock, practitionerId } = ports;
  /** What fingers plausibly meant is the same under every pack: writing down what happened waits for none. */
  const typing = seedSessionParameters;

  /** One journalled change. The revision the caller saw decides: a newer one is a conflict, never overwritten. */
  async function write(from: Versioned<Session>, next: Session): Promise<Result<Versioned<Session>>> {
    const parsed = sessionSchema.safeParse(next);
    if (!parsed.success) return fail(appError('record.invalid'));
    const record = parsed.data;
    const written = await settled(
      store.commit([
        {
          kind: 'session',
          recordId: from.recordId,
          patientId: record.patientId,
          basedOnRevision: from.revision,
          schemaVersion: sessionFormat.version,
          happenedAt: record.performedAt.startedAt,
          record,
        },
      ]),
    );
    return written.ok ? ok({ ...from, revision: from.revision + 1, record }) : written;
  }

  /** What is signed stays as it was signed. */
  async function writeOpen(from: Versioned<Session>, next: Session): Promise<Result<Versioned<Session>>> {
    return from.record.status === 'open' ? write(from, next) : fail(appError('record.invalid'));
  }

  async function get(sessionId: RecordId): Promise<Result<Versioned<Session> | null>> {
    const found = await settled(store.get(sessionId));
    if (!found.ok) return found;
    return found.value === null ? ok(null) : parseVersioned(found.value, sessionFormat);
  }

  async function signGateFor(from: Versioned<Session>): Promise<Result<SignGate>> {
    const known = await readForGates(store, from.record.patientId);
    if (!known.ok) return known;
    const parameters = await activeParametersIn(store);
    if (!parameters.ok) return parameters;
    const { sessions, unreadable, allergies } = known.value;
    const others = sessions.filter((each) => each.recordId !== from.recordId).map((each) => each.record);
    return ok(signGate(from.record, others, unreadable, parameters.value, allergies));
  }

  return {
    parameters: () => activeParametersIn(store),
    listForPatient: (patientId) => listSessions(store, patientId),
    get,
    ask: (patientId, request) => askToStart(ports, patientId, request),
    start: (patientId, start) => startSession(ports, patientId, start),

    async completeStep(from, step, value, startedAt) {
      if (typingProblems(step, value, typing).length > 0) return fail(appError('record.invalid'));
      const work = { startedAt, completedAt: clock.now(), performedBy: practitionerId };
      const after = withStep(from.record, step, value, work);
      const recordable = await withConsentFor(ports, { before: from.record, after });
      return recordable.ok ? writeOpen(from, recordable.value) : recordable;
    },

    async stop(from, event) {
      if (event !== null && stopTypingProblems(event, typing).length > 0)
        return fail(appError('record.invalid'));
      return writeOpen(from, { ...from.record, stop: event });
    },

    setDeviations: (from, deviations) => writeOpen(from, { ...from.record, deviations: [...deviations] }),

    async sign(held, outcome, signer) {
      const found = await withConsentFor(ports, { before: held.record, after: held.record });
      if (!found.ok) return found;
      const from = { ...held, record: found.value };
      const gate = await signGateFor(from);
      if (!gate.ok) return gate;
      if (!gate.value.verdicts[outcome].allowed) return fail(appError('record.invalid'));
      return write(from, asSigned(from.record, outcome, { ...signer, signedAt: clock.now() }));
    },

    async addAddendum(from, addendum) {
      if (from.record.status !== 'signed') return fail(appError('record.invalid'));
      const addenda = [...from.record.addenda, { ...addendum, addedAt: clock.now() }];
      return write(from, { ...from.record, addenda });
    },
  };
}
