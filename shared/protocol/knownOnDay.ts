import type { Evaluation } from '../domain/finding';
import { resultsOnDay, valuesNotReplaced, type RecordedLabReport } from '../domain/labResults';
import type { Patient } from '../domain/patient';
import type { Screening } from '../domain/screening';
import type { Session } from '../domain/session';
import { dateOf, type IsoDate } from '../kernel/time';
import { courseFacts } from './courseFacts';
import { evaluate } from './evaluate';
import { evaluationInput, patientFacts, type PatientFacts } from './evaluationInput';
import type { ProtocolPack } from './pack';

/** What the record holds about a patient when a screening is looked at. */
export interface KnownOfPatient {
  patient: Patient;
  /** Earliest day the practice saw the patient; the day itself when nothing is recorded. */
  firstSeenOn: IsoDate;
  labReports: readonly RecordedLabReport[];
  sessions: readonly Session[];
}

/** The patient as the rules see them on the day `on`, in the course the screening belongs to. */
export function factsOn(known: KnownOfPatient, screening: Screening, on: IsoDate): PatientFacts {
  const course = courseFacts(known.sessions, screening.courseId, on);
  return patientFacts(known.patient, known.firstSeenOn, on, course);
}

/** The screening with the results that were known on its own day; what it kept from before counts beside the reports. */
export function withKnownLabs(known: KnownOfPatient, screening: Screening): Screening {
  return withLabsOn(known, screening, dateOf(screening.performedAt));
}

function withLabsOn({ labReports }: KnownOfPatient, screening: Screening, on: IsoDate): Screening {
  return { ...screening, labs: resultsOnDay(labReports, screening.labs, on) };
}

/** A screening's answers held against the chart, the results and the date of another day. */
export function evaluateOn(
  known: KnownOfPatient,
  screening: Screening,
  on: IsoDate,
  pack: ProtocolPack,
): Evaluation {
  const input = evaluationInput(withLabsOn(known, screening, on), factsOn(known, screening, on));
  const olderValues = valuesNotReplaced(known.labReports, screening.labs, on);
  return evaluate({ ...input, olderValues, on }, pack);
}
