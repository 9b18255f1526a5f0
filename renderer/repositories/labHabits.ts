import type { RecordStore } from '@renderer/store/recordStore';
import { type LabReport, labReportFormat } from '@shared/domain/labReport';
import type { LabTestId } from '@shared/domain/labTest';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { epochMs } from '@shared/kernel/time';
import { labReportsOf } from './labReportReading';
import { parseVersioned, settled } from './versioned';

/** What the form begins with: the laboratory of the last report, and the units it printed. */
export interface LabHabits {
  laboratory: string;
  units: Partial<Record<LabTestId, string>>;
}

export interface LabHabitMemory {
  of(patientId: RecordId): Promise<Result<LabHabits>>;
  remember(report: LabReport): void;
}

/** The last report typed since unlocking; else the patient's last one; else the practice's. */
export function labHabits(store: RecordStore): LabHabitMemory {
  let last: LabReport | null = null;

  async function lastOfPractice(): Promise<Result<LabReport | null>> {
    const listing = await settled(store.listByKind('labReport'));
    if (!listing.ok) return listing;
    const newest = listing.value.changes
      .map((change) => parseVersioned(change, labReportFormat))
      .flatMap((each) => (each.ok ? [each.value] : []))
      .toSorted((a, b) => epochMs(b.enteredAt) - epochMs(a.enteredAt))[0];
    return ok(newest?.record ?? null);
  }

  return {
    async of(patientId) {
      if (last !== null) return ok(habitsOf(last));
      const own = await labReportsOf(store, patientId);
      if (!own.ok) return own;
      const [newest] = own.value.reports;
      if (newest !== undefined) return ok(habitsOf(newest.record));
      const practice = await lastOfPractice();
      return practice.ok ? ok(habitsOf(practice.value)) : practice;
    },
    remember(report) {
      last = report;
    },
  };
}

function habitsOf(report: LabReport | null): LabHabits {
  if (report === null) return { laboratory: '', units: {} };
  const units: LabHabits['units'] = {};
  for (const value of report.groups.flatMap((group) => group.values)) {
    if (value.unit !== '') units[value.test] = value.unit;
  }
  return { laboratory: report.laboratory, units };
}
