import { describe, expect, it } from 'vitest';
import { emptyLabResult, type LabResult } from '@shared/domain/lab';
import { resultsOnDay } from '@shared/domain/labResults';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aLabReport, aReportGroup } from '../../builders/labReport';

const patientId = testRecordId(1);
const report = (id: number, changes: Parameters<typeof aLabReport>[1] = {}) => ({
  recordId: testRecordId(id),
  record: aLabReport(patientId, changes),
});
const snapshot = (changes: Partial<LabResult>): LabResult => ({
  ...emptyLabResult('cbc'),
  outcome: 'acceptable',
  collectedOn: '2026-11-01',
  ...changes,
});
const picked = (results: LabResult[]) =>
  results.map(({ group, outcome, collectedOn, reportId }) => [group, outcome, collectedOn, reportId]);

describe('[B6] what is known on a day', () => {
  it('is the newest result of each group collected by that day, with its report, days and laboratory', () => {
    const reports = [
      report(2, { collectedOn: '2026-11-10' }),
      report(3, { collectedOn: '2026-11-15', laboratory: 'North' }),
      report(4, { collectedOn: '2026-11-22' }),
    ];
    const [cbc, ...rest] = resultsOnDay(reports, [], '2026-11-21');
    expect(rest).toEqual([]);
    expect(cbc).toMatchObject({ laboratory: 'North', collectedOn: '2026-11-15', reportId: testRecordId(3) });
    expect(picked(resultsOnDay(reports, [], '2026-11-09'))).toEqual([]);
  });
  it('takes each group from where it is newest, in the order of the panel', () => {
    const reports = [
      report(2, { collectedOn: '2026-11-10', groups: [aReportGroup('hiv'), aReportGroup('cbc')] }),
      report(3, { collectedOn: '2026-11-15', groups: [aReportGroup('cbc')] }),
    ];
    expect(picked(resultsOnDay(reports, [], '2026-11-21'))).toEqual([
      ['cbc', 'acceptable', '2026-11-15', testRecordId(3)],
      ['hiv', 'acceptable', '2026-11-10', testRecordId(2)],
    ]);
  });
  it('an awaited result never hides a reported one, and stands where nothing is known', () => {
    const awaited = report(3, {
      collectedOn: '2026-11-20',
      groups: [aReportGroup('cbc', { outcome: 'awaited' }), aReportGroup('hiv', { outcome: 'awaited' })],
    });
    expect(
      picked(resultsOnDay([awaited, report(2, { collectedOn: '2026-11-10' })], [], '2026-11-21')),
    ).toEqual([
      ['cbc', 'acceptable', '2026-11-10', testRecordId(2)],
      ['hiv', 'awaited', '2026-11-20', testRecordId(3)],
    ]);
  });
  it('of two of the same day the one that is not acceptable counts', () => {
    const bad = report(3, { groups: [aReportGroup('cbc', { outcome: 'notAcceptable' })] });
    for (const reports of [
      [report(2), bad],
      [bad, report(2)],
    ]) {
      expect(picked(resultsOnDay(reports, [], '2026-11-21'))[0]?.[1]).toBe('notAcceptable');
    }
  });
  it('of two alike of the same day the one reported later counts, one without a day of report last', () => {
    const late = report(3, { reportedOn: '2026-11-20' });
    const unreported = report(4, { reportedOn: null });
    for (const reports of [
      [report(2), late, unreported],
      [unreported, late, report(2)],
      [late, report(2)],
    ]) {
      expect(picked(resultsOnDay(reports, [], '2026-11-21'))[0]?.[3]).toBe(testRecordId(3));
    }
    expect(picked(resultsOnDay([unreported, report(2)], [], '2026-11-21'))[0]?.[3]).toBe(testRecordId(2));
  });
  it('counts on the day of collection itself, and not the day before', () => {
    expect(resultsOnDay([report(2)], [], '2026-11-18')).toHaveLength(1);
    expect(resultsOnDay([report(2)], [], '2026-11-17')).toHaveLength(0);
  });
  it('a withdrawn report counts for nothing, and neither does what a screening copied from it', () => {
    const withdrawn = report(2, {
      withdrawn: { at: '2026-11-20T10:00:00.000+03:00', byId: testRecordId(9), reason: 'another patient' },
    });
    const copied = snapshot({ reportId: testRecordId(2) });
    expect(resultsOnDay([withdrawn], [copied], '2026-11-21')).toEqual([]);
  });
  it('results of an earlier screening stand in where there is no report, and a corrected report replaces its copy', () => {
    expect(picked(resultsOnDay([], [snapshot({})], '2026-11-21'))).toEqual([
      ['cbc', 'acceptable', '2026-11-01', null],
    ]);
    const copied = snapshot({ reportId: testRecordId(2), collectedOn: '2026-11-19' });
    expect(picked(resultsOnDay([report(2, { collectedOn: '2026-11-12' })], [copied], '2026-11-21'))).toEqual([
      ['cbc', 'acceptable', '2026-11-12', testRecordId(2)],
    ]);
  });
  it('a result that is not acceptable is not lost because its day is missing', () => {
    const undated = snapshot({ outcome: 'notAcceptable', collectedOn: null });
    expect(picked(resultsOnDay([], [undated], '2026-11-21'))).toEqual([['cbc', 'notAcceptable', null, null]]);
    expect(picked(resultsOnDay([report(2)], [undated], '2026-11-21'))[0]?.[1]).toBe('acceptable');
  });
});
