import type { RecordStore } from '@renderer/store/recordStore';
import type { LabResult } from '@shared/domain/lab';
import type { LabReport } from '@shared/domain/labReport';
import type { Patient } from '@shared/domain/patient';
import { resultsOnDay } from '@shared/domain/labResults';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import type { Clock, IsoDate } from '@shared/kernel/time';
import { courseFacts } from '@shared/protocol/courseFacts';
import { labState, type LabState } from '@shared/protocol/evaluateLabs';
import { patientFacts } from '@shared/protocol/evaluationInput';
import type { LabRule, ProtocolPack } from '@shared/protocol/pack';
import { activePackIn } from './protocolReading';
import { screeningFacts } from './screeningFacts';
import { listScreenings } from './screeningReading';
import type { Versioned } from './versioned';

/** One group of the active pack, as it stands today. */
export interface GroupStanding {
  rule: LabRule;
  result: LabResult | undefined;
  state: LabState;
  /** How long it counts, told alike whatever it says: what is not acceptable must not be seen by a missing date. */
  validity: LabState;
}

export interface LabStanding {
  patient: Patient;
  pack: ProtocolPack;
  on: IsoDate;
  groups: GroupStanding[];
  /** Newest first, withdrawn ones included. */
  reports: readonly Versioned<LabReport>[];
  /** Reports that exist and could not be read. */
  unreadable: number;
}

/** The newest results of every group and until when they count, by the active pack. Null: no such patient. */
export async function labStanding(
  store: RecordStore,
  clock: Clock,
  patientId: RecordId,
): Promise<Result<LabStanding | null>> {
  const pack = await activePackIn(store);
  if (!pack.ok) return pack;
  const facts = await screeningFacts(store, clock, patientId);
  if (!facts.ok || facts.value === null) return facts.ok ? ok(null) : facts;
  const screened = await listScreenings(store, patientId);
  if (!screened.ok) return screened;
  const last = screened.value.screenings[0]?.record;
  const { patient, firstSeenOn, labReports, unreadableLabReports, sessions } = facts.value;
  const on = clock.today();
  const course = courseFacts(sessions, last?.courseId ?? null, on);
  const context = {
    on,
    answers: last?.answers ?? [],
    patient: patientFacts(patient, firstSeenOn, on, course),
  };
  const results = resultsOnDay(labReports, last?.labs ?? [], on);
  const groups = pack.value.labs.map((rule) => {
    const result = results.find((each) => each.group === rule.group);
    const reported =
      result?.outcome === 'notAcceptable' ? { ...result, outcome: 'acceptable' as const } : result;
    return {
      rule,
      result,
      state: labState(rule, result, context),
      validity: labState(rule, reported, context),
    };
  });
  return ok({ patient, pack: pack.value, on, groups, reports: labReports, unreadable: unreadableLabReports });
}
