import fc from 'fast-check';
import type { Session } from '@shared/domain/session';
import { brokenOffOutcomes } from '@shared/domain/sessionOutcome';
import { addDays } from '@shared/kernel/time';
import { techniques, zones } from '@shared/domain/treatmentArea';
import { aDraw, aFullSession, anArea, aStop, on } from './session';

export const day0 = '2026-03-01';

export const anyDate = fc.integer({ min: 0, max: 60 }).map((days) => addDays(day0, days));
const anyMl = fc.integer({ min: 0, max: 1200 }).map((tenths) => tenths / 10);

/** Draws as they come: failed ones, several of them, amounts not filled in. */
export const anyDraws = fc.array(
  fc
    .tuple(fc.option(anyMl), fc.constantFrom('used' as const, 'failed' as const))
    .map(([ml, result]) => aDraw(ml, { result })),
  { maxLength: 3 },
);

export const anyAreas = fc
  .array(
    fc.record({
      zone: fc.constantFrom(...zones),
      technique: fc.option(fc.constantFrom(...techniques)),
      plannedMl: fc.option(anyMl),
      plasmaMl: fc.option(anyMl),
    }),
    { maxLength: 4 },
  )
  .map((areas) => areas.map((area, index) => anArea(area.plasmaMl, { ...area, areaId: `a${index}` })));

/** Open sessions in every state of completeness, stopped or not. */
export const anySession: fc.Arbitrary<Session> = fc
  .record({
    date: anyDate,
    entryMode: fc.constantFrom(
      'live' as const,
      'afterwards' as const,
      'paper' as const,
      'otherClinic' as const,
    ),
    draws: fc.option(anyDraws),
    areas: fc.option(anyAreas),
    stop: fc.option(fc.constantFrom(...brokenOffOutcomes)),
    left: fc.subarray(['checks', 'spin', 'skin', 'anaesthesia', 'reactions', 'aftercare'] as const),
    pain: fc.option(fc.integer({ min: 0, max: 10 })),
    screened: fc.boolean(),
  })
  .map(({ date, entryMode, draws, areas, stop, left, pain, screened }) => {
    const full = aFullSession(date, { entryMode });
    const session: Session = {
      ...full,
      draw: draws === null ? null : { draws },
      injection: areas === null ? null : { areas },
      reactions: {
        reports: (areas ?? []).map(({ areaId }) => ({
          areaId,
          result: 'noneObserved' as const,
          observedAt: on(date, '10:40'),
        })),
        generalReactions: [],
        painScore0To10: pain,
      },
      stop: stop === null ? null : aStop(stop, date),
      screening: screened ? full.screening : null,
    };
    for (const step of left) session[step] = null;
    return session;
  });
