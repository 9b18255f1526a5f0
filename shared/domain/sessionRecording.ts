import type { RecordId } from '../kernel/ids';
import { dateOf, type Timestamp } from '../kernel/time';
import type { Session } from './session';
import { leftOutWhenSigned } from './sessionSigning';
import type { SessionOutcome } from './sessionOutcome';
import type { SessionStep, StepValues } from './sessionSteps';

export interface StepWork {
  startedAt: Timestamp;
  completedAt: Timestamp;
  performedBy: RecordId;
}

/** The session with one step written down. Doing a step again keeps when it was first begun. */
export function withStep<S extends SessionStep>(
  session: Session,
  step: S,
  value: StepValues[S],
  work: StepWork,
): Session {
  const earlier = session.steps.find((stamp) => stamp.step === step);
  const stamp = { step, ...work, startedAt: earlier?.startedAt ?? work.startedAt };
  const steps = [...session.steps.filter((each) => each.step !== step), stamp];
  return { ...session, [step]: value, steps };
}

export interface Signer {
  signedBy: RecordId;
  signedByName: string;
  signedAt: Timestamp;
}

/** The session as it is frozen. Call only when signGate allows the outcome. */
export function asSigned(session: Session, outcome: SessionOutcome, signature: Signer): Session {
  return {
    ...session,
    outcome,
    notRecorded: leftOutWhenSigned(session, outcome),
    performedAt: { ...session.performedAt, endedAt: session.performedAt.endedAt ?? endOf(session) },
    status: 'signed',
    signature,
  };
}

/** When the visit ended: the patient left, or the last thing that was written down on the day itself. */
function endOf(session: Session): Timestamp | null {
  const left = session.aftercare?.leftAt ?? session.stop?.leftAt ?? null;
  if (left !== null || session.entryMode !== 'live') return left;
  const day = dateOf(session.performedAt.startedAt);
  const moments = session.steps.map((stamp) => stamp.completedAt).filter((moment) => dateOf(moment) === day);
  return moments.toSorted().at(-1) ?? null;
}
