import type { RecordId } from '../kernel/ids';
import type { IsoDate } from '../kernel/time';
import { labGroups, type LabResult } from './lab';
import type { LabReport, LabReportGroup } from './labReport';

export interface RecordedLabReport {
  recordId: RecordId;
  record: LabReport;
}

/** A group of a report as a screening keeps it: with the report's laboratory and days, and where it came from. */
export function labResultOf({ recordId, record }: RecordedLabReport, group: LabReportGroup): LabResult {
  const { collectedOn, reportedOn, laboratory } = record;
  return { ...group, collectedOn, reportedOn, laboratory, reportId: recordId };
}

/**
 * What is known on a day: per group the newest result, by day of collection, collected on or before `on`.
 * `earlier` are results without a report in `reports`, from a previous screening. A result still awaited never hides
 * one that has been reported; of two of the same day the one that is not acceptable counts, then the one reported later.
 * A withdrawn report counts for nothing, and neither does what an earlier screening copied from it.
 */
export function resultsOnDay(
  reports: readonly RecordedLabReport[],
  earlier: readonly LabResult[],
  on: IsoDate,
): LabResult[] {
  return resultsPerGroup(reports, earlier, on).flatMap((results) => results.slice(0, 1));
}

/**
 * Values of older results that no newer one of their group replaces: a report of haemoglobin alone says nothing about
 * the platelets of last week. A newer result without single values was assessed as a whole and replaces them all.
 */
export function valuesNotReplaced(
  reports: readonly RecordedLabReport[],
  earlier: readonly LabResult[],
  on: IsoDate,
): LabResult[] {
  return resultsPerGroup(reports, earlier, on).flatMap((results) => {
    const reported = results.filter((result) => result.outcome !== 'awaited');
    const whole = reported.findIndex((result) => result.values.length === 0);
    const apart = whole < 0 ? reported : reported.slice(0, whole);
    return apart.slice(1).flatMap((result, at): LabResult[] => {
      const newer = new Set(apart.slice(0, at + 1).flatMap((each) => each.values.map((value) => value.test)));
      const values = result.values.filter((value) => !newer.has(value.test));
      return values.length === 0 ? [] : [{ ...result, values }];
    });
  });
}

/** Everything known on a day, the newest of each group first. */
function resultsPerGroup(
  reports: readonly RecordedLabReport[],
  earlier: readonly LabResult[],
  on: IsoDate,
): LabResult[][] {
  const known = new Set<RecordId>(reports.map((report) => report.recordId));
  const candidates = [
    ...earlier.filter((result) => result.reportId === null || !known.has(result.reportId)),
    ...reports
      .filter((report) => report.record.withdrawn === null)
      .flatMap((report) => report.record.groups.map((group) => labResultOf(report, group))),
  ].filter((result) => isKnownOn(result, on));
  return labGroups.map((group) =>
    candidates.filter((result) => result.group === group).toSorted(newestFirst),
  );
}

/** A result without a day stays in, behind every dated one: the evaluation says that it cannot be dated. */
function isKnownOn({ collectedOn }: LabResult, on: IsoDate): boolean {
  return collectedOn === null || collectedOn <= on;
}

const outcomeOrder = { notAcceptable: 0, acceptable: 1, awaited: 2 } as const;

function newestFirst(a: LabResult, b: LabResult): number {
  const day = (date: IsoDate | null): string => date ?? '';
  return (
    Number(a.outcome === 'awaited') - Number(b.outcome === 'awaited') ||
    day(b.collectedOn).localeCompare(day(a.collectedOn)) ||
    outcomeOrder[a.outcome] - outcomeOrder[b.outcome] ||
    day(b.reportedOn).localeCompare(day(a.reportedOn))
  );
}
