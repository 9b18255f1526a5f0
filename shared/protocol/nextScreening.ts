import { notAsked, type Answer } from '../domain/answer';
import { answerTo, type Screening } from '../domain/screening';
import type { RecordId } from '../kernel/ids';
import type { Timestamp } from '../kernel/time';
import type { ProtocolPack, Rule } from './pack';

/** An empty screening: every question of the pack not asked. */
export function firstScreening(patientId: RecordId, performedAt: Timestamp, pack: ProtocolPack): Screening {
  return {
    patientId,
    performedAt,
    entryMode: 'live',
    packId: pack.id,
    packVersion: pack.version,
    plannedZones: [],
    answers: pack.rules.map((rule) => notAsked(rule.id)),
    labs: [],
    tasksDone: [],
    complaintsAndWishes: '',
    visualExamination: '',
    zoneExaminations: [],
    outsideRecordReviewed: null,
    carriedConfirmedAt: null,
    courseId: null,
    contraindicationsGivenAt: null,
    notes: '',
    status: 'draft',
    signed: null,
  };
}

/**
 * The next screening of a patient: answers about what lasts are carried with the day they were given, laboratory
 * results with their collection date, tasks with theirs. What is asked each visit starts as not asked, and so does
 * whatever was unknown or declined. Zones, examination and complaint are proposed from last time; the reading stamp
 * keeps its day as long as the patient has read this very version. All of it counts once `carriedConfirmedAt` says
 * that it was shown with its dates and confirmed; where no answer is carried (another pack) nobody is asked to
 * confirm, so that examination and complaint begin empty.
 */
export function nextScreening(
  previous: { recordId: RecordId; record: Screening },
  performedAt: Timestamp,
  pack: ProtocolPack,
): Screening {
  const { record } = previous;
  const answers = pack.rules.map((rule) => carried(rule, answerTo(record, rule.id), previous.recordId));
  const willBeConfirmed = answers.some((answer) => answer.carriedFromId !== null);
  return {
    ...firstScreening(record.patientId, performedAt, pack),
    answers,
    labs: record.labs,
    tasksDone: record.tasksDone,
    plannedZones: record.plannedZones,
    zoneExaminations: willBeConfirmed ? record.zoneExaminations : [],
    complaintsAndWishes: willBeConfirmed ? record.complaintsAndWishes : '',
    contraindicationsGivenAt: readThisVersion(record, pack) ? record.contraindicationsGivenAt : null,
  };
}

function readThisVersion(record: Screening, pack: ProtocolPack): boolean {
  return record.packId === pack.id && record.packVersion === pack.version;
}

function carried(rule: Rule, answer: Answer | undefined, fromId: RecordId): Answer {
  const lasting = rule.ask === 'once' && answer !== undefined;
  const answered = lasting && ['yes', 'no', 'notApplicable'].includes(answer.value);
  return answered ? { ...answer, carriedFromId: answer.carriedFromId ?? fromId } : notAsked(rule.id);
}
