import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rcfGFromRpm, rpmFromRcfG } from '@shared/calc/rcf';
import { bloodUsedMl } from '@shared/domain/bloodDraw';
import { sessionSchema, type Session } from '@shared/domain/session';
import { intervalState } from '@shared/domain/sessionInterval';
import { missingInSession } from '@shared/domain/sessionMissing';
import {
  deviationRules,
  isBrokenOff,
  sessionOutcomes,
  type SessionOutcome,
} from '@shared/domain/sessionOutcome';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import { repeatLast } from '@shared/domain/sessionPlan';
import { startGate } from '@shared/domain/sessionRules';
import { signGate } from '@shared/domain/sessionSigning';
import { injectedGroups, zoneGroups } from '@shared/domain/treatmentArea';
import { daysBetween } from '@shared/kernel/time';
import { aDecidedScreening } from '../../builders/decidedScreening';
import { testRecordId } from '../../builders/memoryRecordStore';
import { allReadable, aDraw, aFullSession, anArea, aStop, on } from '../../builders/session';
import { anyAreas, anyDate, anyDraws, anySession } from '../../builders/sessionArbitrary';

const sessionId = testRecordId(30);
const signable = (session: Session, others: Session[] = [], unreadable = allReadable): SessionOutcome[] => {
  const { verdicts } = signGate(session, others, unreadable);
  return sessionOutcomes.filter((outcome) => verdicts[outcome].allowed);
};

/** The law of the interval, in words of its own: no group may have been injected less than 7 days before. */
function keepsFloor(sessions: Session[], date: string): boolean {
  return sessions.every((session) => {
    const given = injectedGroups(session.injection?.areas ?? []).length > 0;
    return !given || daysBetween(session.performedAt.startedAt.slice(0, 10), date) >= 7;
  });
}

const anyUnreadable = fc.record({ sessions: fc.nat({ max: 2 }), screenings: fc.nat({ max: 2 }) });

type Gate = (sessions: Session[], date: string) => boolean;
const realGate: Gate = (sessions, date) =>
  startGate(
    {
      sessions: sessions.map((session) => ({ sessionId, session })),
      screening: aDecidedScreening(date),
      unreadable: allReadable,
    },
    { entryMode: 'live', startedAt: on(date), zoneGroups: [] },
  ).kind === 'allowed';
const floorLaw = (gate: Gate) =>
  fc.property(fc.array(anySession, { maxLength: 4 }), anyDate, (sessions, date) => {
    expect(gate(sessions, date)).toBe(keepsFloor(sessions, date));
  });

describe('the interval', () => {
  test('[V1] [V3] a live start passes exactly when every injection lies 7 days back or more', () => {
    expect(fc.check(floorLaw(realGate), { numRuns: 1000 })).toMatchObject({ failed: false });
  });

  test('[V1] control: gates that ignore it, count one day less, or count failed draws break the law', () => {
    const lastDate = (sessions: Session[]) => intervalState(sessions, '2026-01-01').lastInjectionDate;
    const broken: Gate[] = [
      () => true,
      (sessions, date) =>
        lastDate(sessions) === null ? true : daysBetween(lastDate(sessions) ?? date, date) >= 6,
      (sessions, date) =>
        sessions.every((session) => daysBetween(session.performedAt.startedAt.slice(0, 10), date) >= 7),
    ];
    for (const gate of broken) expect(fc.check(floorLaw(gate), { numRuns: 2000 }).failed).toBe(true);
  });

  test('[V2] [V24] an entry made afterwards is never kept out', () => {
    fc.assert(
      fc.property(
        fc.array(anySession, { maxLength: 4 }),
        anyDate,
        fc.constantFrom('afterwards' as const, 'paper' as const, 'otherClinic' as const),
        fc.subarray([...zoneGroups]),
        anyUnreadable,
        (sessions, date, entryMode, groups, unreadable) => {
          const known = sessions.map((session) => ({ sessionId, session }));
          const gate = startGate(
            { sessions: known, screening: null, unreadable },
            { entryMode, startedAt: on(date), zoneGroups: groups },
          );
          expect(gate.kind).toBe('allowed');
        },
      ),
    );
  });
});

describe('signing', () => {
  test('[V6] [V7] plain completed means: in range, nothing missing, not stopped, no deviation', () => {
    fc.assert(
      fc.property(anySession, fc.array(anySession, { maxLength: 2 }), (session, others) => {
        if (!signable(session, others).includes('completed')) return;
        const ml = bloodUsedMl(session.draw);
        const { min, max } = seedSessionParameters.bloodDrawnMl;
        expect(ml).toBeGreaterThanOrEqual(min);
        expect(ml).toBeLessThanOrEqual(max);
        expect(session.stop).toBeNull();
        expect(session.deviations).toEqual([]);
        expect(session.entryMode === 'live' ? missingInSession(session) : []).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('[V6] control: the samples do reach "completed", and amounts on both sides of the range', () => {
    const samples = fc.sample(anySession, 3000);
    expect(samples.some((session) => signable(session).includes('completed'))).toBe(true);
    expect(samples.some((session) => bloodUsedMl(session.draw) > 60)).toBe(true);
    const inOrder = fc.sample(anyDraws, 500).map((draws) => aFullSession('2026-03-01', { draw: { draws } }));
    const judged = new Set(inOrder.map((session) => signable(session).includes('completed')));
    expect(judged).toEqual(new Set([true, false]));
  });

  test('[V9] a stopped session is never signed as one that ran to its end, nor the other way round', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        for (const outcome of signable(session)) expect(isBrokenOff(outcome)).toBe(session.stop !== null);
      }),
      { numRuns: 2000 },
    );
  });

  test('[V10] [V24] whatever was drawn, given or cannot be read, filling in what is asked makes some outcome signable', () => {
    fc.assert(
      fc.property(
        anySession,
        fc.array(anySession, { maxLength: 2 }),
        anyUnreadable,
        (session, others, unreadable) => {
          expect(signable(filledIn(session), others, unreadable).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('[V10] control: were the range asked of every outcome, a draw of 15 ml could not be signed at all', () => {
    const session = { ...aFullSession(), draw: { draws: [aDraw(15)] } };
    const strict = (outcome: SessionOutcome) =>
      signable(session).includes(outcome) && bloodUsedMl(session.draw) >= 20;
    expect(sessionOutcomes.some(strict)).toBe(false);
    expect(signable(filledIn(session))).toEqual(['completedWithDeviation']);
  });

  test('[V20] every session the steps can produce is a record the schema takes', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(sessionSchema.parse(structuredClone(session))).toEqual(session);
        expect(sessionSchema.safeParse({ ...session, more: 1 }).success).toBe(false);
      }),
    );
  });
});

/** What a practitioner does when the sign dialog lists gaps: amounts, reports, deviations, the true ending. */
function filledIn(session: Session): Session {
  const full = aFullSession(session.performedAt.startedAt.slice(0, 10));
  const draws = (session.draw?.draws ?? []).map((draw) => ({
    ...draw,
    bloodDrawnMl: draw.bloodDrawnMl ?? 5,
  }));
  const areas = (session.injection?.areas ?? []).map((area) => ({
    ...area,
    plasmaMl: area.plasmaMl ?? 0,
    technique: area.technique ?? ('papule' as const),
  }));
  const given = areas.some((area) => area.plasmaMl > 0);
  const usable = draws.length > 0 && areas.length > 0 && session.stop === null;
  const ending = given ? 'stoppedDuringInjection' : draws.length > 0 ? 'drawFailed' : 'notStarted';
  return {
    ...full,
    entryMode: session.entryMode,
    screening: session.screening,
    draw: { draws: draws.length === 0 && given ? [aDraw(0, { result: 'failed' })] : draws },
    injection: { areas },
    reactions: {
      reports: areas.map(({ areaId }) => ({ areaId, result: 'noneObserved', observedAt: session.enteredAt })),
      generalReactions: [],
      painScore0To10: 0,
    },
    stop: usable ? null : aStop(ending),
    deviations: deviationRules.map((rule) => ({ rule, discoveredWhen: 'afterwards', action: 'noted' })),
  };
}

describe('repeating the last session', () => {
  /** The same intentions, other facts. */
  const factsOf = fc.record({
    ml: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 }),
    session: anySession,
  });
  const otherFacts = (session: Session, facts: { ml: number[]; session: Session }): Session => ({
    ...session,
    checks: facts.session.checks,
    reactions: facts.session.reactions,
    aftercare: facts.session.aftercare,
    steps: [],
    performedAt: facts.session.performedAt,
    stop: facts.session.stop,
    injection:
      session.injection === null
        ? null
        : {
            areas: session.injection.areas.map((area, index) => ({
              ...area,
              plasmaMl: facts.ml[index] ?? 0,
            })),
          },
  });
  const planLaw = (repeat: typeof repeatLast) =>
    fc.property(anySession, factsOf, (session, facts) => {
      const one = repeat({ sessionId, session });
      const other = repeat({ sessionId, session: otherFacts(session, facts) });
      expect(other).toEqual(one);
    });

  test('[V11] facts of the day change nothing in the plan', () => {
    expect(fc.check(planLaw(repeatLast))).toMatchObject({ failed: false });
  });

  test('[V11] control: a plan that takes given millilitres along is caught', () => {
    const careless: typeof repeatLast = (previous) => ({
      ...repeatLast(previous),
      areas: previous.session.injection?.areas.map((area) => ({ ...area, plannedMl: area.plasmaMl })) ?? [],
    });
    expect(fc.check(planLaw(careless)).failed).toBe(true);
  });

  test('[V11] zones, technique, needle and planned millilitres do come along', () => {
    fc.assert(
      fc.property(anyAreas, (areas) => {
        const plan = repeatLast({ sessionId, session: aFullSession('2026-03-01', { injection: { areas } }) });
        expect(plan.areas).toEqual(
          areas.map(({ zone, side, technique, needle, plannedMl }) => ({
            zone,
            side,
            technique,
            needle,
            plannedMl,
          })),
        );
        expect(JSON.stringify(plan)).not.toContain('plasmaMl');
      }),
    );
    expect(anArea(3).plannedMl).toBe(3);
  });
});

test('[V15] g from rpm and rpm from g undo each other', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 3, max: 30, noNaN: true }),
      fc.integer({ min: 300, max: 6000 }),
      (radiusCm, rpm) => {
        expect(rpmFromRcfG(rcfGFromRpm(rpm, radiusCm), radiusCm)).toBeCloseTo(rpm, 6);
      },
    ),
  );
});
