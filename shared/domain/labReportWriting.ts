import type { RecordId } from '../kernel/ids';
import { dateOf, type Timestamp } from '../kernel/time';
import type { LabDisclosure, LabGroup } from './lab';
import { isSoundValue } from './labEntry';
import { labTest } from './labPanel';
import type { LabReport, LabReportGroup } from './labReport';

/** What the form hands over. Who typed it, when, and who verified it are not the form's to say. */
export type LabReportEntry = Pick<
  LabReport,
  'laboratory' | 'collectedOn' | 'reportedOn' | 'groups' | 'images' | 'sample' | 'notes'
>;

/** Who does something to a report, and when. */
export interface LabStamp {
  byId: RecordId;
  at: Timestamp;
}

/** A report never seen before, or one with what the form says now. A changed value asks for a new verification. */
export function writtenReport(
  patientId: RecordId,
  before: LabReport | null,
  entry: LabReportEntry,
  { byId, at }: LabStamp,
): LabReport {
  const { laboratory, collectedOn, reportedOn, groups, images, sample, notes } = entry;
  const said = { laboratory, collectedOn, reportedOn, groups, images, sample, notes };
  const transcribed = { transcribedById: byId, transcribedAt: at };
  if (before === null) {
    return { patientId, ...said, ...transcribed, verifiedById: null, verifiedAt: null, withdrawn: null };
  }
  if (fromPaper(before) === fromPaper(said)) return { ...before, ...said };
  return { ...before, ...said, ...transcribed, verifiedById: null, verifiedAt: null };
}

/** What a second look compares with the paper. What was told to the patient, and the practice's own notes, are not on it. */
function fromPaper({
  laboratory,
  collectedOn,
  reportedOn,
  groups,
}: Pick<LabReport, 'laboratory' | 'collectedOn' | 'reportedOn' | 'groups'>): string {
  const read = groups
    .map(({ group, outcome, values, valueNote }) => ({ group, outcome, values, valueNote }))
    .toSorted((a, b) => a.group.localeCompare(b.group));
  return JSON.stringify({ laboratory, collectedOn, reportedOn, read });
}

export function verifiedReport(report: LabReport, { byId, at }: LabStamp): LabReport {
  return { ...report, verifiedById: byId, verifiedAt: at };
}

export function disclosedReport(report: LabReport, group: LabGroup, disclosure: LabDisclosure): LabReport {
  return {
    ...report,
    groups: report.groups.map((each) => (each.group === group ? { ...each, disclosure } : each)),
  };
}

/** What no schema sees: days still to come, values of another group, twice or not saying what their digits say. */
export function isSoundReport(report: LabReport, now: Timestamp): boolean {
  const today = dateOf(now);
  const days = [
    report.collectedOn,
    report.reportedOn,
    ...report.groups.map((each) => each.disclosure.toldOn),
  ];
  return days.every((day) => day === null || day <= today) && report.groups.every(isSoundGroup);
}

function isSoundGroup({ group, values }: LabReportGroup): boolean {
  const own = values.every((value) => labTest(value.test).group === group && isSoundValue(value));
  return own && new Set(values.map((value) => value.test)).size === values.length;
}
