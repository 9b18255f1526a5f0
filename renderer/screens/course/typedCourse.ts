import type { Course } from '@shared/domain/course';
import { chosenSchema, combinationSchema } from '@shared/domain/course';
import { type CoursePlan, emptyCoursePlan, planOf, repeatedPlan } from '@shared/domain/coursePlan';
import { zoneGroupSchema, type ZoneGroup } from '@shared/domain/treatmentArea';
import { recordIdSchema } from '@shared/kernel/ids';
import type { ProtocolPack } from '@shared/protocol/pack';
import { z } from 'zod';

/** A course as it stands in the form: numbers may be missing, own combinations have no words yet. */
export const typedCourseSchema = z.object({
  zoneGroups: z.array(zoneGroupSchema),
  indications: z.array(chosenSchema),
  indicationWords: z.string(),
  plannedSessions: z.number().nullable(),
  countReasons: z.array(chosenSchema),
  countReasonWords: z.string(),
  recommended: z.array(z.object({ zoneGroup: zoneGroupSchema, days: z.number().nullable() })),
  /** Of the pack. */
  combinations: z.array(combinationSchema),
  /** In the practice's own words. */
  ownCombinations: z.array(
    z.object({ words: z.string(), on: z.string().nullable(), order: z.enum(['before', 'after']) }),
  ),
  quoteAmount: z.string(),
  quoteCurrency: z.string(),
  notes: z.string(),
  repeatOf: recordIdSchema.nullable(),
});
export type TypedCourse = z.infer<typeof typedCourseSchema>;

export function typedPlan(plan: CoursePlan, repeatOf: TypedCourse['repeatOf']): TypedCourse {
  const { combinations, quote, ...rest } = plan;
  return {
    ...rest,
    combinations: combinations.filter((each) => each.id !== null),
    ownCombinations: combinations
      .filter((each) => each.id === null)
      .map(({ name, on, order }) => ({ words: name.en, on, order: order ?? 'after' })),
    quoteAmount: quote?.amount ?? '',
    quoteCurrency: quote?.currency ?? '',
    repeatOf,
  };
}

/** What the form begins with: a new course, the one being changed, or the plan of an earlier one again. */
export function firstTyped(
  pack: Pick<ProtocolPack, 'course'>,
  saved: Course | null,
  repeats: { recordId: NonNullable<TypedCourse['repeatOf']>; record: Course } | null,
): TypedCourse {
  if (saved !== null) return typedPlan(planOf(saved), saved.repeatOf);
  if (repeats !== null) return typedPlan(repeatedPlan(repeats.record), repeats.recordId);
  return typedPlan(emptyCoursePlan(pack), null);
}

/** With the zones changed: each chosen group has its recommendation, the pack's where none was typed. */
export function withZones(
  typed: TypedCourse,
  zoneGroups: ZoneGroup[],
  recommendedFor: (group: ZoneGroup) => number | null,
): TypedCourse {
  const recommended = zoneGroups.map(
    (zoneGroup) =>
      typed.recommended.find((each) => each.zoneGroup === zoneGroup) ?? {
        zoneGroup,
        days: recommendedFor(zoneGroup),
      },
  );
  return { ...typed, zoneGroups, recommended };
}

export type TypedProblem = 'zones' | 'plannedSessions' | 'recommended' | 'quote' | 'combination';

/** What keeps the form from being saved, by field. */
export function typedProblems(
  typed: TypedCourse,
  pack: Pick<ProtocolPack, 'course'>,
  before: Course | null,
): TypedProblem[] {
  const { sessions, floor } = pack.course;
  const count = typed.plannedSessions;
  const inRange = count !== null && Number.isInteger(count) && count >= sessions.min && count <= sessions.max;
  const kept = before !== null && count === before.plannedSessions;
  const tooFew = typed.recommended.some(
    ({ days }) => days !== null && !(Number.isInteger(days) && days >= floor.days && days <= 730),
  );
  const halfQuote = (typed.quoteAmount.trim() === '') !== (typed.quoteCurrency.trim() === '');
  const problems: [TypedProblem, boolean][] = [
    ['zones', typed.zoneGroups.length === 0],
    ['plannedSessions', !inRange && !kept],
    ['recommended', tooFew],
    ['combination', typed.ownCombinations.some((each) => each.words.trim() === '')],
    ['quote', halfQuote],
  ];
  return problems.flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}

/** The plan to save. Call only without problems. */
export function planFrom(typed: TypedCourse): CoursePlan {
  const { quoteAmount, quoteCurrency, ownCombinations, repeatOf: _repeatOf, ...rest } = typed;
  const own = ownCombinations.map(({ words, on, order }) => {
    const name = words.trim();
    return { id: null, name: { en: name, ru: name }, on, order };
  });
  return {
    ...rest,
    plannedSessions: typed.plannedSessions ?? 0,
    recommended: typed.recommended.flatMap(({ zoneGroup, days }) =>
      days === null ? [] : [{ zoneGroup, days }],
    ),
    combinations: [...typed.combinations, ...own],
    quote: quoteAmount.trim() === '' ? null : { amount: quoteAmount.trim(), currency: quoteCurrency.trim() },
  };
}
