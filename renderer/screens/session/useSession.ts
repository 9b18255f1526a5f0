import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { recordedAllergies } from '@shared/domain/allergyMatch';
import type { Session } from '@shared/domain/session';
import { signGate, type SignGate } from '@shared/domain/sessionSigning';
import type { SessionParameters } from '@shared/domain/sessionParameters';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import type { AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { useState } from 'react';
import { useServices } from '../services';
import { useLive } from '../useLive';

type Written = Result<Versioned<Session>>;

/** What the parts of the session screen work with. */
export interface SessionWork {
  chart: PatientChart;
  session: Versioned<Session>;
  /** The patient's other sessions, for interval and signing. */
  others: Session[];
  /** Records of the patient that the rules could not look at. */
  unreadable: UnreadableRecords;
  /** Counted from the patient's first session. */
  number: number;
  gate: SignGate;
  parameters: SessionParameters;
  /** Why the last change was not taken; null once one was. */
  error: AppError | null;
  /** One journalled change of the session as it stands now. True when it was taken. */
  change(write: (from: Versioned<Session>) => Promise<Written>): Promise<boolean>;
}

export type LoadedSession =
  | { status: 'loading' }
  | { status: 'failed'; error: AppError }
  | { status: 'absent' }
  | { status: 'ready'; work: SessionWork };

export function useSession(patientId: RecordId, sessionId: RecordId): LoadedSession {
  const { patients, sessions } = useServices();
  const live = useLive(
    async () => ({ chart: await patients.chart(patientId), parameters: await sessions.parameters() }),
    [patientId],
  );
  // The answer to our own change may be here before the query has run again.
  const [answered, setAnswered] = useState<Versioned<Session> | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  if (live.status === 'loading') return { status: 'loading' };
  if (live.status === 'failed') return { status: 'failed', error: live.error };
  if (!live.value.chart.ok) return { status: 'failed', error: live.value.chart.error };
  if (!live.value.parameters.ok) return { status: 'failed', error: live.value.parameters.error };
  const parameters = live.value.parameters.value;
  const chart = live.value.chart.value;
  const found = chart?.sessions.find((each) => each.recordId === sessionId);
  if (chart === null || found === undefined) return { status: 'absent' };

  const session = answered !== null && answered.revision > found.revision ? answered : found;
  const others = chart.sessions.filter((each) => each.recordId !== sessionId).map((each) => each.record);
  const unreadable = chart.unreadableForRules;
  return {
    status: 'ready',
    work: {
      chart,
      session,
      others,
      unreadable,
      number: chart.sessions.findIndex((each) => each.recordId === sessionId) + 1,
      gate: signGate(session.record, others, unreadable, parameters, recordedAllergies(chart.patient.record)),
      parameters,
      error,
      async change(write) {
        const written = await write(session);
        setError(written.ok ? null : written.error);
        if (written.ok) setAnswered(written.value);
        return written.ok;
      },
    },
  };
}
