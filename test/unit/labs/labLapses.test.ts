import { describe, expect, it } from 'vitest';
import { firstLapse, labDaysOf, labsCollected } from '@shared/domain/labLapses';
import { patientSummaryOf, patientSummarySchema } from '@shared/domain/patientSummary';
import { dueItems, dueWindowsOf } from '@shared/domain/today';
import { defaultPack } from '@shared/protocol/packs';
import { aLabReport, aReportGroup } from '../../builders/labReport';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aPatient, versioned } from '../../builders/patient';

const report = (id: number, collectedOn: string, outcome: 'acceptable' | 'notAcceptable' = 'acceptable') => ({
  recordId: testRecordId(id),
  record: aLabReport(testRecordId(1), { collectedOn, groups: [aReportGroup('cbc', { outcome })] }),
});
const cbcUntil = (lapsesOn: string) => [{ group: 'cbc' as const, lapsesOn }];
const days = { cbc: 14, hiv: 90 };

describe('[B14] when results lapse', () => {
  it('is known of groups whose newest report is acceptable', () => {
    expect(labsCollected([report(2, '2026-11-10'), report(3, '2026-11-15')])).toEqual([
      { group: 'cbc', collectedOn: '2026-11-15' },
    ]);
    expect(labsCollected([report(2, '2026-11-10'), report(3, '2026-11-15', 'notAcceptable')])).toEqual([]);
  });
  it('a newer report moves the day on, an older one changes nothing', () => {
    const collected = (collectedOn: string) => [{ group: 'cbc' as const, collectedOn }];
    expect(firstLapse(cbcUntil('2026-11-24'), collected('2026-11-20'), days)).toBe('2026-12-04');
    expect(firstLapse(cbcUntil('2026-11-24'), collected('2026-11-01'), days)).toBe('2026-11-24');
    expect(firstLapse(cbcUntil('2026-11-24'), [], days)).toBe('2026-11-24');
  });
  it('the first group to lapse counts, also one that came after the screening', () => {
    const hiv = { group: 'hiv' as const, lapsesOn: '2027-01-01' };
    const cbc = [{ group: 'cbc' as const, collectedOn: '2026-11-18' }];
    expect(firstLapse([hiv], cbc, days)).toBe('2026-12-02');
    expect(firstLapse([hiv], cbc, { hiv: 90 })).toBe('2027-01-01');
    expect(firstLapse([], [], days)).toBeNull();
  });
  it('days come from the needed tests of groups the pack always needs', () => {
    expect(labDaysOf(defaultPack.labs)).toEqual({
      cbc: 14,
      biochemistry: 14,
      hiv: 90,
      syphilis: 90,
      hepatitis: 90,
    });
  });
  it('Today warns by the newest report, and no longer by the one it replaced', () => {
    const nothing = { screenings: [], sessions: [], photos: [], courses: [], appointments: [] };
    const due = (reports: ReturnType<typeof report>[], today: string) => {
      const made = patientSummaryOf({ ...nothing, patient: versioned(1, aPatient()), labReports: reports });
      expect(patientSummarySchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
      const screening = {
        screeningId: testRecordId(5),
        performedOn: '2026-11-11',
        decision: { kind: 'noFinding' as const },
        goesOn: false,
        labLapses: cbcUntil('2026-11-24'),
      };
      return dueItems([{ ...made, screening }], today, dueWindowsOf(defaultPack)).map(({ reason, on }) => [
        reason,
        on,
      ]);
    };
    const first = report(2, '2026-11-10');
    expect(due([first], '2026-11-17')).toEqual([['labsLapse', '2026-11-24']]);
    expect(due([first, report(3, '2026-11-16')], '2026-11-17')).toEqual([]);
    expect(due([first, report(3, '2026-11-16')], '2026-11-24')).toEqual([['labsLapse', '2026-11-30']]);
  });
});
