import { describe, expect, test } from 'vitest';
import { labGroups } from '@shared/domain/lab';
import { evaluateOn, factsOn, withKnownLabs, type KnownOfPatient } from '@shared/protocol/knownOnDay';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { aLabReport, aReportGroup } from '../../builders/labReport';
import { aPatient } from '../../builders/patient';
import { answeredScreening, recordId, screeningDay } from '../../builders/screening';

const patient = recordId(1);
const groups = labGroups.map((group) => aReportGroup(group));
const report = (last: number, collectedOn: string) => ({
  recordId: recordId(last),
  record: aLabReport(patient, { collectedOn, reportedOn: null, groups }),
});
const known = (changes: Partial<KnownOfPatient> = {}): KnownOfPatient => ({
  patient: aPatient(),
  firstSeenOn: '2026-11-01',
  labReports: [report(20, '2026-11-10'), report(21, '2026-11-25')],
  sessions: [],
  ...changes,
});
const screening = answeredScreening(patient, { labs: [] });

describe('what is known on a day', () => {
  test('[N25] the results collected up to the day of the screening, with their report', () => {
    const { labs, ...rest } = withKnownLabs(known(), screening);
    expect(labs.map((lab) => lab.reportId)).toEqual(labGroups.map(() => recordId(20)));
    expect(rest).toEqual(Object.fromEntries(Object.entries(screening).filter(([name]) => name !== 'labs')));
  });

  test('[N32] a value that a newer report of its group leaves out still meets its threshold', () => {
    const value = (test: 'platelets' | 'haemoglobin', entered: string, unit: string) => ({
      test,
      entered,
      unit,
      operator: '=' as const,
      siValue: Number(entered),
      finding: null,
      reference: { low: null, high: null },
    });
    const few = value('platelets', '40', '10*9/L');
    const blood = (last: number, collectedOn: string, values: (typeof few)[]) => ({
      recordId: recordId(last),
      record: aLabReport(patient, {
        collectedOn,
        reportedOn: null,
        groups: [aReportGroup('cbc', { values })],
      }),
    });
    const met = (...later: KnownOfPatient['labReports']): string[] =>
      evaluateOn(
        known({ labReports: [blood(30, '2026-11-18', [few]), ...later] }),
        screening,
        screeningDay,
        plasmolifting,
      )
        .findings.filter(({ cause }) => cause === 'labThreshold')
        .map(({ ruleId }) => ruleId);
    const other = value('haemoglobin', '140', 'g/L');
    expect(met()).toEqual(['plateletsCritical']);
    expect(met(blood(31, '2026-11-20', [other]))).toEqual(['plateletsCritical']);
    expect(met(blood(31, '2026-11-20', [other, value('platelets', '240', '10*9/L')]))).toEqual([]);
    expect(met(blood(31, '2026-11-20', []))).toEqual([]);
    expect(met(blood(31, '2026-11-20', [other]), blood(32, '2026-11-19', []))).toEqual([]);
  });

  test('[N18] the first visit is the day the practice first saw the patient', () => {
    expect(factsOn(known(), screening, screeningDay).firstVisit).toBe(false);
    expect(factsOn(known({ firstSeenOn: screeningDay }), screening, screeningDay).firstVisit).toBe(true);
    expect(factsOn(known(), screening, screeningDay).course).toEqual({
      firstSessionOn: null,
      earlierCourse: false,
    });
  });

  test('[N29] the same answers on another day meet its results and its date', () => {
    const on = (day: string) =>
      evaluateOn(known(), screening, day, plasmolifting).findings.map(
        ({ ruleId, cause }) => `${ruleId}:${cause}`,
      );
    expect(on(screeningDay)).toEqual([]);
    const later = on('2026-11-24');
    expect(later).toContain('pregnancy:askAgain');
    expect(later).not.toContain('labCbc:labExpired');
    expect(on('2026-11-25').filter((each) => each.startsWith('lab'))).toEqual([]);
    const none = known({ labReports: [report(20, '2026-11-10')] });
    const lapsed = evaluateOn(none, screening, '2026-11-25', plasmolifting).findings;
    expect(lapsed.map((each) => each.cause)).toContain('labExpired');
  });
});
