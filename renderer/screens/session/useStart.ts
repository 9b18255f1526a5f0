import type { StartAnswer } from '@renderer/repositories/sessionRepository';
import type { EntryMode } from '@shared/domain/session';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import type { AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { epochMs, type Timestamp } from '@shared/kernel/time';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { useLive } from '../useLive';
import type { StartMode } from './StartDialog';

export type RecordedMode = Exclude<EntryMode, 'live'>;

export interface Start {
  zoneGroups: readonly ZoneGroup[];
  setZoneGroups(groups: ZoneGroup[]): void;
  recordedMode: RecordedMode;
  setRecordedMode(mode: RecordedMode): void;
  startedAt: Timestamp | null;
  setStartedAt(at: Timestamp | null): void;
  endedAt: Timestamp | null;
  setEndedAt(at: Timestamp | null): void;
  /** The start lies ahead of the clock. */
  inFuture: boolean;
  /** The end lies before the start, or ahead of the clock. */
  endImpossible: boolean;
  timesValid: boolean;
  /** Courses the session counts for: proposed from the zones until somebody chooses. */
  courseIds: readonly RecordId[];
  setCourseIds(courseIds: RecordId[]): void;
  tooEarlyReason: string;
  setTooEarlyReason(reason: string): void;
  /** Too early, and no reason given yet. */
  reasonMissing: boolean;
  /** Null while the gate is asked. */
  answer: StartAnswer | null;
  error: AppError | null;
  busy: boolean;
  begin(repeatLast: boolean): Promise<void>;
}

export function useStart(patientId: RecordId, mode: StartMode): Start {
  const { sessions, clock } = useServices();
  const navigate = useNavigate();
  const [chosen, setZoneGroups] = useState<readonly ZoneGroup[] | null>(null);
  const [chosenCourses, setCourseIds] = useState<readonly RecordId[] | null>(null);
  const [tooEarlyReason, setTooEarlyReason] = useState('');
  const [recordedMode, setRecordedMode] = useState<RecordedMode>('afterwards');
  const [startedAt, setStartedAt] = useState<Timestamp | null>(null);
  const [endedAt, setEndedAt] = useState<Timestamp | null>(null);
  const [failed, setFailed] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const entryMode: EntryMode = mode === 'live' ? 'live' : recordedMode;
  const at = mode === 'live' || startedAt === null ? clock.now() : startedAt;
  const asked = chosen?.join() ?? '';
  const live = useLive(async () => {
    const first = await sessions.ask(patientId, { entryMode, startedAt: at, zoneGroups: chosen ?? [] });
    // Until the user has said what is to be treated, the screening's zones are proposed.
    if (!first.ok || chosen !== null || first.value.proposedZones.length === 0) return first;
    return sessions.ask(patientId, { entryMode, startedAt: at, zoneGroups: first.value.proposedZones });
  }, [patientId, entryMode, startedAt, asked, chosen === null]);

  const answer = live.status === 'ready' && live.value.ok ? live.value.value : null;
  const refused =
    live.status === 'failed'
      ? live.error
      : live.status === 'ready' && !live.value.ok
        ? live.value.error
        : null;
  const zoneGroups = chosen ?? answer?.proposedZones ?? [];
  const offered = answer?.courses.map((each) => each.courseId) ?? [];
  const courseIds = (chosenCourses ?? answer?.proposedCourseIds ?? []).filter((id) => offered.includes(id));
  const tooEarly = answer?.gate.kind === 'allowed' && answer.gate.tooEarly !== null;
  const nowMs = epochMs(clock.now());
  const endImpossible =
    endedAt !== null &&
    (epochMs(endedAt) > nowMs || (startedAt !== null && epochMs(endedAt) < epochMs(startedAt)));
  const inFuture = startedAt !== null && epochMs(startedAt) > nowMs;

  async function begin(repeatLast: boolean): Promise<void> {
    if (busy) return;
    setBusy(true);
    const ended = mode === 'live' ? null : endedAt;
    const when = { entryMode, startedAt: at, endedAt: ended };
    const what = { zoneGroups, repeatLast, courseIds, tooEarlyReason: tooEarly ? tooEarlyReason : '' };
    const started = await sessions.start(patientId, { ...when, ...what });
    setBusy(false);
    setFailed(started.ok ? null : started.error);
    if (started.ok && started.value.kind === 'started')
      await navigate({ to: paths.session(patientId, started.value.sessionId) });
  }

  return {
    zoneGroups,
    setZoneGroups,
    courseIds,
    setCourseIds,
    tooEarlyReason,
    setTooEarlyReason,
    reasonMissing: tooEarly && tooEarlyReason.trim() === '',
    recordedMode,
    setRecordedMode,
    startedAt,
    setStartedAt,
    endedAt,
    setEndedAt,
    inFuture,
    endImpossible,
    timesValid: mode === 'live' || (startedAt !== null && !inFuture && !endImpossible),
    answer,
    error: failed ?? refused,
    busy,
    begin,
  };
}
