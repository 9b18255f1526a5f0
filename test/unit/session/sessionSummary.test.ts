import { describe, expect, test } from 'vitest';
import { bloodTotals, intervalState } from '@shared/domain/sessionInterval';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import { sessionTimeline } from '@shared/domain/sessionTimeline';
import { stopTypingProblems, typingProblems } from '@shared/domain/sessionTyping';
import { aDraw, aFullSession, anArea, anOpenSession, aStop, on } from '../../builders/session';

describe('what the chart says of sessions', () => {
  test('[V1] the state of the interval, with and without sessions', () => {
    expect(intervalState([], '2026-11-21')).toEqual({
      lastInjectionDate: null,
      earliestNext: null,
      waiting: false,
      groups: [],
    });
    expect(intervalState([aFullSession('2026-11-16')], '2026-11-21')).toMatchObject({
      lastInjectionDate: '2026-11-16',
      earliestNext: '2026-11-23',
      waiting: true,
    });
  });

  test('[V14] failed venepunctures count; 8 weeks and 12 months end where they say', () => {
    const draws = [aDraw(36), aDraw(4, { result: 'failed' })];
    const sessions = ['2026-11-21', '2026-09-27', '2026-09-26', '2025-11-21'].map((date) =>
      aFullSession(date, { draw: { draws } }),
    );
    expect(bloodTotals({ sessions, labReports: [] }, '2026-11-21')).toEqual({
      eightWeeksMl: 80,
      twelveMonthsMl: 120,
    });
  });

  test('[V12] "none observed" needs every area looked at; silence reads "not recorded"', () => {
    const full = aFullSession();
    expect(sessionTimeline(full).reactions).toEqual({
      kind: 'noneObserved',
      observedAt: on('2026-11-21', '10:40'),
    });
    expect(sessionTimeline({ ...full, reactions: null }).reactions.kind).toBe('notRecorded');
    const oneMore = { areas: [...(full.injection?.areas ?? []), anArea(1, { areaId: 'a3' })] };
    expect(sessionTimeline({ ...full, injection: oneMore }).reactions.kind).toBe('notRecorded');
  });

  test('[V9] a stopped session shows its outcome before it is signed', () => {
    expect(sessionTimeline(anOpenSession('2026-11-21', { stop: aStop('drawFailed') })).outcome).toBe(
      'drawFailed',
    );
  });
});

describe('typing limits', () => {
  const draw = (ml: number, result: 'used' | 'failed' = 'used') =>
    typingProblems('draw', { draws: [aDraw(ml, { result })] }, seedSessionParameters);

  test.each([1, 20, 60, 61, 120])('[V13] %f ml can be typed', (ml) => {
    expect(draw(ml)).toEqual([]);
  });

  test.each([0, 0.9, 121, 360, Number.NaN])('[V13] %f ml is a slip', (ml) => {
    expect(draw(ml)).toMatchObject([{ quantity: 'bloodDrawnMl', range: { min: 1, max: 120 } }]);
  });

  test('[V13] nothing at all is plausible only for a draw that failed', () => {
    expect(draw(0, 'failed')).toEqual([]);
  });

  test('[V13] vital signs at a stop have limits too', () => {
    expect(
      stopTypingProblems({ ...aStop('drawFailed'), pulsePerMinute: 540 }, seedSessionParameters),
    ).toHaveLength(1);
  });
});

describe('[V26] blood pressure in a stop event', () => {
  const problemsOf = (systolicMmHg: number | null, diastolicMmHg: number | null) =>
    stopTypingProblems({ ...aStop('drawFailed'), systolicMmHg, diastolicMmHg }, seedSessionParameters);

  test('is refused when the lower is not below the upper', () => {
    expect(problemsOf(80, 120)).toMatchObject([{ quantity: 'diastolicMmHg', notBelowSystolic: true }]);
    expect(problemsOf(90, 90)).toHaveLength(1);
  });

  test('control: is taken the right way round, or with one of them unmeasured', () => {
    expect([problemsOf(120, 80), problemsOf(null, 120), problemsOf(80, null)]).toEqual([[], [], []]);
  });
});
