import type { Course } from '@shared/domain/course';
import type { CourseProgress } from '@shared/domain/courseProgress';
import type { Addendum, Session } from '@shared/domain/session';
import type { Deviation, SessionOutcome, StopEvent } from '@shared/domain/sessionOutcome';
import type { SessionParameters } from '@shared/domain/sessionParameters';
import type { Signer } from '@shared/domain/sessionRecording';
import type { StartGate, StartRequest, StartStop } from '@shared/domain/sessionRules';
import type { SessionStep, StepValues } from '@shared/domain/sessionSteps';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import type { Versioned } from './versioned';

export interface SessionListing {
  /** Newest first by when they happened. */
  sessions: Versioned<Session>[];
  /** Session records that could not be read; shown and counted, never hidden. */
  unreadable: number;
}

export interface SessionStart extends StartRequest {
  endedAt: string | null;
  /** Takes over the plan of the last session in which plasma was given. */
  repeatLast: boolean;
  /** Courses it counts for. */
  courseIds: readonly RecordId[];
  /** Why it begins before the floor, where the pack asks for a reason; stored as a deviation. */
  tooEarlyReason: string;
}

/** A course a session can count for, and where it stands. */
export interface StartCourse {
  courseId: RecordId;
  course: Course;
  progress: CourseProgress;
}

export interface StartAnswer {
  gate: StartGate;
  /** What the dialog proposes to treat, from the latest screening and the courses. */
  proposedZones: ZoneGroup[];
  /** Courses the session can count for. */
  courses: StartCourse[];
  /** Those of them that plan one of the zones asked about. */
  proposedCourseIds: RecordId[];
  /** The day of the session whose plan can be repeated; null when there is none. */
  repeatFrom: string | null;
  /** What the gate could not look at. */
  unreadable: UnreadableRecords;
}

/**
 * Each change is journalled as one revision of the session, based on the revision the caller holds; another one in
 * the store is `record.conflict`. `record.invalid` means the caller asked for what the rules refuse.
 */
export interface SessionRepository {
  /** What the rules compare against, from the active protocol pack. */
  parameters(): Promise<Result<SessionParameters>>;
  listForPatient(patientId: RecordId): Promise<Result<SessionListing>>;
  get(sessionId: RecordId): Promise<Result<Versioned<Session> | null>>;
  /** What starting would answer now; writes nothing. */
  ask(patientId: RecordId, request: StartRequest): Promise<Result<StartAnswer>>;
  /** Asks the gate again and begins the session, or says what stops it. */
  start(
    patientId: RecordId,
    start: SessionStart,
  ): Promise<Result<{ kind: 'started'; sessionId: RecordId } | { kind: 'stopped'; stops: StartStop[] }>>;
  completeStep<S extends SessionStep>(
    from: Versioned<Session>,
    step: S,
    value: StepValues[S],
    startedAt: string,
  ): Promise<Result<Versioned<Session>>>;
  /** "Stop: event"; null takes it back while the session is open. */
  stop(from: Versioned<Session>, event: StopEvent | null): Promise<Result<Versioned<Session>>>;
  setDeviations(
    from: Versioned<Session>,
    deviations: readonly Deviation[],
  ): Promise<Result<Versioned<Session>>>;
  sign(
    from: Versioned<Session>,
    outcome: SessionOutcome,
    signer: Omit<Signer, 'signedAt'>,
  ): Promise<Result<Versioned<Session>>>;
  /** Corrections after signing are appended; what was signed stays. */
  addAddendum(
    from: Versioned<Session>,
    addendum: Omit<Addendum, 'addedAt'>,
  ): Promise<Result<Versioned<Session>>>;
}
