import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../kernel/time';
import type { LabRule } from '../protocol/pack';
import type { LabLapse } from './finding';
import { labGroupSchema, lapsesOn, type LabGroup } from './lab';
import { resultsOnDay, type RecordedLabReport } from './labResults';

/** The day the newest acceptable result of a group was collected; the patient's summary keeps it. */
export const labCollectedSchema = z.object({ group: labGroupSchema, collectedOn: isoDateSchema });
export type LabCollected = z.infer<typeof labCollectedSchema>;

/** How long each group that is always needed counts to start with, in days. */
export type LabDays = Partial<Record<LabGroup, number>>;

const everyDay: IsoDate = '9999-12-31';

/** Groups whose newest report is acceptable. What is to be discussed is no matter of dates. */
export function labsCollected(reports: readonly RecordedLabReport[]): LabCollected[] {
  return resultsOnDay(reports, [], everyDay).flatMap(({ group, outcome, collectedOn }) =>
    outcome === 'acceptable' && collectedOn !== null ? [{ group, collectedOn }] : [],
  );
}

/** By the needed test that lapses first. */
export function labDaysOf(rules: readonly LabRule[]): LabDays {
  const days: LabDays = {};
  for (const { group, need, tests } of rules) {
    const needed = tests.filter((test) => test.needed);
    if (need.kind !== 'always' || needed.length === 0) continue;
    days[group] = Math.min(...needed.map((test) => test.validToStartDays));
  }
  return days;
}

/**
 * The day the first of the results lapses that somebody was screened by. A report collected since moves its group's
 * day on; one that moves it back changes nothing. Null: nothing that lapses is known.
 */
export function firstLapse(
  screened: readonly LabLapse[],
  collected: readonly LabCollected[],
  days: LabDays,
): IsoDate | null {
  const last = new Map<LabGroup, IsoDate>(screened.map((lapse) => [lapse.group, lapse.lapsesOn]));
  for (const { group, collectedOn } of collected) {
    const valid = days[group];
    if (valid === undefined) continue;
    const lapse = lapsesOn(collectedOn, valid);
    const known = last.get(group);
    if (known === undefined || lapse > known) last.set(group, lapse);
  }
  return [...last.values()].toSorted()[0] ?? null;
}
