import type { z } from 'zod';
import type { IsoDate } from '../kernel/time';
import type { RecordId } from '../kernel/ids';
import type { ProtocolPack } from '../protocol/pack';
import {
  courseIntervalSchema,
  courseSchema,
  type Course,
  type CourseEvent,
  type CourseInterval,
} from './course';
import type { ZoneGroup } from './treatmentArea';

/** What somebody decides about a course; status, history and the pack's floor are added when it is saved. */
export const coursePlanSchema = courseSchema
  .pick({
    zoneGroups: true,
    indications: true,
    indicationWords: true,
    plannedSessions: true,
    countReasons: true,
    countReasonWords: true,
    combinations: true,
    quote: true,
    notes: true,
  })
  .extend({ recommended: courseIntervalSchema.shape.recommended });
export type CoursePlan = z.infer<typeof coursePlanSchema>;

type CoursePack = Pick<ProtocolPack, 'course' | 'id' | 'version'>;

/** Nothing decided yet; the number of sessions begins at the pack's smallest. */
export function emptyCoursePlan(pack: Pick<ProtocolPack, 'course'>): CoursePlan {
  return {
    zoneGroups: [],
    indications: [],
    indicationWords: '',
    plannedSessions: pack.course.sessions.min,
    countReasons: [],
    countReasonWords: '',
    combinations: [],
    quote: null,
    notes: '',
    recommended: [],
  };
}

export function planOf(course: Course): CoursePlan {
  return {
    zoneGroups: course.zoneGroups,
    indications: course.indications,
    indicationWords: course.indicationWords,
    plannedSessions: course.plannedSessions,
    countReasons: course.countReasons,
    countReasonWords: course.countReasonWords,
    combinations: course.combinations,
    quote: course.quote,
    notes: course.notes,
    recommended: course.interval.recommended,
  };
}

/** The same intentions again: never the dates or the price of the earlier course. */
export function repeatedPlan(course: Course): CoursePlan {
  const combinations = course.combinations.map((each) => ({ ...each, on: null }));
  return { ...planOf(course), combinations, quote: null, notes: '' };
}

/** What the pack recommends between two sessions of a group, in days; null where it recommends nothing. */
export function recommendedDays(pack: Pick<ProtocolPack, 'course'>, zoneGroup: ZoneGroup): number | null {
  const found = pack.course.recommended.find(
    (each) => each.zones === 'all' || each.zones.includes(zoneGroup),
  );
  return found?.days ?? null;
}

/** A course as it begins. */
export function plannedCourse(
  plan: CoursePlan,
  pack: CoursePack,
  begun: { patientId: RecordId; plannedOn: IsoDate; repeatOf: RecordId | null; by: CourseEvent },
): Course {
  return {
    ...withoutRecommended(plan),
    patientId: begun.patientId,
    plannedOn: begun.plannedOn,
    interval: intervalUnder(pack, plan),
    status: 'active',
    history: [begun.by],
    repeatOf: begun.repeatOf,
  };
}

/** The course with another plan, under the pack of the day. What was held stays. */
export function replannedCourse(course: Course, plan: CoursePlan, pack: CoursePack): Course {
  return { ...course, ...withoutRecommended(plan), interval: intervalUnder(pack, plan) };
}

function intervalUnder(pack: CoursePack, { recommended, zoneGroups }: CoursePlan): CourseInterval {
  return {
    floorDays: pack.course.floor.days,
    recommended: recommended.filter((each) => zoneGroups.includes(each.zoneGroup)),
    packId: pack.id,
    packVersion: pack.version,
  };
}

/** Recommendations are stored with the interval they belong to. */
function withoutRecommended({
  recommended: _recommended,
  ...rest
}: CoursePlan): Omit<CoursePlan, 'recommended'> {
  return rest;
}
