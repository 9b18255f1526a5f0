import { describe, expect, test } from 'vitest';
import type { LabReport } from '@shared/domain/labReport';
import { bloodTotals } from '@shared/domain/sessionInterval';
import { courseId, otherCourseId } from '../../builders/course';
import { aDraw, anOpenSession, on, testPatientId, testPractitionerId } from '../../builders/session';

const today = '2026-11-21';

const drawn = (date: string, ml: number, course = courseId) =>
  anOpenSession(date, { courseIds: [course], draw: { draws: [aDraw(ml)] } });

function aSample(
  collectedOn: string | null,
  ml: number,
  withdrawn: LabReport['withdrawn'] = null,
): LabReport {
  return {
    patientId: testPatientId,
    laboratory: 'Central Lab',
    collectedOn,
    reportedOn: null,
    transcribedById: testPractitionerId,
    transcribedAt: on(today),
    verifiedById: null,
    verifiedAt: null,
    groups: [],
    images: [],
    sample: { sampleDrawnHereMl: ml, site: 'elbowLeft' },
    notes: '',
    withdrawn,
  };
}

describe('[C12] blood is totalled per patient', () => {
  test('both courses, failed venepunctures and the laboratory samples drawn here', () => {
    const failed = anOpenSession(today, { draw: { draws: [aDraw(5, { result: 'failed' }), aDraw(30)] } });
    const sessions = [drawn('2026-11-01', 20), drawn('2026-10-01', 40, otherCourseId), failed];
    expect(bloodTotals({ sessions, labReports: [aSample('2026-11-10', 12)] }, today)).toEqual({
      eightWeeksMl: 107,
      twelveMonthsMl: 107,
    });
  });

  test('56 days and 365 days, today counted, the future not', () => {
    const sessions = [drawn('2026-09-27', 1), drawn('2026-09-26', 10), drawn('2026-11-22', 1000)];
    const labReports = [aSample('2025-11-22', 100), aSample('2025-11-21', 500), aSample(today, 2)];
    expect(bloodTotals({ sessions, labReports }, today)).toEqual({ eightWeeksMl: 3, twelveMonthsMl: 113 });
  });

  test('a withdrawn report and a sample that is still awaited count for nothing', () => {
    const withdrawn = { at: on(today), byId: testPractitionerId, reason: 'another patient' };
    const labReports = [aSample(today, 12, withdrawn), aSample(null, 12)];
    expect(bloodTotals({ sessions: [], labReports }, today)).toEqual({ eightWeeksMl: 0, twelveMonthsMl: 0 });
  });
});
