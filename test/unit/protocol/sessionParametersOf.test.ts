import { describe, expect, test } from 'vitest';
import { actions } from '@shared/domain/finding';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import { defaultPack } from '@shared/protocol/packs';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';

const { course, preparation } = defaultPack;

describe('[C11] what a pack says about a session', () => {
  test('the shipped one says what the seeds say', () => {
    const parameters = sessionParametersOf(defaultPack);
    expect(parameters).toMatchObject({
      bloodDrawnMl: { min: 20, max: 60, source: { kind: 'seed' } },
      minDaysBetweenSessions: { days: 7, tooEarly: 'stop', source: { kind: 'seed' } },
      fastingHours: { min: 7, max: 8, source: { kind: 'seed' } },
      waterLitresPerDay: { min: 2, source: { kind: 'seed' } },
    });
    const { screeningMaxAgeDays, bloodTotals, typing, aftercare } = seedSessionParameters;
    expect(parameters).toMatchObject({ screeningMaxAgeDays, bloodTotals, typing, aftercare });
  });

  test('another one replaces floor, blood range, fasting and water, each with its source', () => {
    const sources = [
      { key: 'A12', grade: 'A' as const },
      { key: 'B3', grade: 'B' as const },
    ];
    const parameters = sessionParametersOf({
      course: {
        ...course,
        floor: { ...course.floor, days: 28, seedRow: null, sources },
        bloodDrawnMl: { ...course.bloodDrawnMl, min: 9, max: 30.5, seedRow: 23, sources },
      },
      preparation: {
        ...preparation,
        seedRow: null,
        sources: [{ key: 'C1', grade: 'C' as const }],
        fastingHours: { min: 2, max: 4 },
        waterLitresPerDay: 1.5,
      },
    });
    expect(parameters.minDaysBetweenSessions).toEqual({
      days: 28,
      tooEarly: 'stop',
      source: { kind: 'literature', reference: 'A12, B3' },
    });
    expect(parameters.bloodDrawnMl).toEqual({
      min: 9,
      max: 30.5,
      source: { kind: 'seed', reference: '§0 row 23 (A12, B3)' },
    });
    expect(parameters.fastingHours).toEqual({
      min: 2,
      max: 4,
      source: { kind: 'literature', reference: 'C1' },
    });
    expect(parameters.waterLitresPerDay).toEqual({
      min: 1.5,
      source: { kind: 'literature', reference: 'C1' },
    });
  });

  test('a pack without fasting and water asks for neither', () => {
    const silent = { course, preparation: { ...preparation, fastingHours: null, waterLitresPerDay: null } };
    expect(sessionParametersOf(silent)).toMatchObject({ fastingHours: null, waterLitresPerDay: null });
  });

  test.each(actions)(
    '[C10] with the action %s a start that is too early is stopped or needs a reason',
    (action) => {
      const { minDaysBetweenSessions } = sessionParametersOf({
        course: { ...course, floor: { ...course.floor, action } },
        preparation,
      });
      expect(minDaysBetweenSessions.tooEarly).toBe(action === 'block' ? 'stop' : 'reason');
    },
  );
});
