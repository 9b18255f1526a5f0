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
  const known = new Set<RecordId>(reports.map((report) => report.recordId));
  const candidates = [
    ...earlier.filter((result) => result.reportId === null || !known.has(result.reportId)),
    ...reports
      .filter((report) => report.record.withdrawn === null)
      .flatMap((report) => report.record.groups.map((group) => labResultOf(report, group))),
  ].filter((result) => isKnownOn(result, on));
  return labGroups.flatMap((group) => {
    const [newest] = candidates.filter((result) => result.group === group).toSorted(newestFirst);
    return newest === undefined ? [] : [newest];
  });
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
