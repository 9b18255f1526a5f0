import type { RecordId } from '../kernel/ids';
import { addDays, addMonths, dateOf, type IsoDate } from '../kernel/time';
import type { ProtocolPack } from '../protocol/pack';
import { sessionParametersOf } from '../protocol/sessionParametersOf';
import { dayOf, isUndecided, type Appointment } from './appointment';
import type { Course } from './course';
import type { Session } from './session';
import { intervalState } from './sessionInterval';
import { injectedGroups, type ZoneGroup } from './treatmentArea';

/** A record with the id others know it by. */
export interface Recorded<T> {
  recordId: RecordId;
  record: T;
}

export interface HeldSession {
  sessionId: RecordId;
  on: IsoDate;
  /** Groups of this course in which plasma was given. */
  groups: ZoneGroup[];
  signed: boolean;
}

/** When one zone group of the course may be injected again. */
export interface GroupNext {
  group: ZoneGroup;
  /** Null: never injected, so nothing to wait for. The floor looks at every session of the patient. */
  lastInjectionOn: IsoDate | null;
  earliest: IsoDate | null;
  /** Null where nobody recommends an interval. Never before `earliest`. */
  recommended: IsoDate | null;
}

export interface CourseProgress {
  planned: number;
  held: number;
  /** Oldest first. */
  sessions: HeldSession[];
  next: GroupNext[];
  /** The first day on which every group of the course may be injected; null: no floor stands in the way. */
  earliestNext: IsoDate | null;
  recommendedNext: IsoDate | null;
  /** `on` lies before `earliestNext`. */
  waiting: boolean;
  /** Appointments of the course that were not held, oldest first. */
  notHeld: Recorded<Appointment>[];
  /** Planned for a day before `on`, and nobody has said what became of them. */
  undecided: Recorded<Appointment>[];
  /** Planned from `on` onwards, the next first. */
  upcoming: Recorded<Appointment>[];
  /** Months after the last held session (seed row 28); null before one, or when the pack has no review. */
  review: { from: IsoDate; to: IsoDate } | null;
  /** As many sessions were held as were planned, or more. */
  finished: boolean;
}

/**
 * Where a course stands on the day `on`. `sessions` and `appointments` are all of the patient's, in any order. A
 * session counts when it names the course and gave plasma in one of its zone groups; a failed draw counts nothing and
 * resets nothing (clinical-workflow.md §3). Floor and review are those of `pack`.
 */
export function courseProgress(
  course: Recorded<Course>,
  sessions: readonly Recorded<Session>[],
  appointments: readonly Recorded<Appointment>[],
  on: IsoDate,
  pack: Pick<ProtocolPack, 'course' | 'preparation'>,
): CourseProgress {
  const held = heldSessions(course, sessions);
  const next = nextPerGroup(course.record, sessions, on, pack);
  const own = appointments
    .filter((each) => each.record.courseIds.includes(course.recordId))
    .toSorted((a, b) => a.record.start.localeCompare(b.record.start));
  const earliestNext = latestOf(next.map((each) => each.earliest));
  const lastHeldOn = held.at(-1)?.on ?? null;
  const { review } = pack.course;
  return {
    planned: course.record.plannedSessions,
    held: held.length,
    sessions: held,
    next,
    earliestNext,
    recommendedNext: latestOf(next.map((each) => each.recommended)),
    waiting: earliestNext !== null && on < earliestNext,
    notHeld: own.filter((each) => each.record.status === 'notHeld'),
    undecided: own.filter((each) => isUndecided(each.record, on)),
    upcoming: own.filter((each) => each.record.status === 'planned' && dayOf(each.record) >= on),
    review:
      review === null || lastHeldOn === null
        ? null
        : { from: addMonths(lastHeldOn, review.fromMonths), to: addMonths(lastHeldOn, review.toMonths) },
    finished: held.length >= course.record.plannedSessions,
  };
}

/** The sessions that count for the course, oldest first. */
export function heldSessions(
  course: Recorded<Course>,
  sessions: readonly Recorded<Session>[],
): HeldSession[] {
  return sessions
    .filter((each) => each.record.courseIds.includes(course.recordId))
    .map(({ recordId, record }) => ({
      sessionId: recordId,
      on: dateOf(record.performedAt.startedAt),
      groups: injectedGroups(record.injection?.areas ?? []).filter((group) =>
        course.record.zoneGroups.includes(group),
      ),
      signed: record.status === 'signed',
    }))
    .filter((each) => each.groups.length > 0)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.sessionId.localeCompare(b.sessionId));
}

function nextPerGroup(
  { zoneGroups, interval }: Course,
  sessions: readonly Recorded<Session>[],
  on: IsoDate,
  pack: Pick<ProtocolPack, 'course' | 'preparation'>,
): GroupNext[] {
  const records = sessions.map((each) => each.record);
  const { groups } = intervalState(records, on, sessionParametersOf(pack));
  return zoneGroups.map((group) => {
    const known = groups.find((each) => each.group === group);
    if (known === undefined) return { group, lastInjectionOn: null, earliest: null, recommended: null };
    const days = interval.recommended.find((each) => each.zoneGroup === group)?.days;
    const recommended = days === undefined ? null : addDays(known.lastInjectionDate, days);
    return {
      group,
      lastInjectionOn: known.lastInjectionDate,
      earliest: known.earliestNext,
      recommended: recommended === null ? null : latestOf([recommended, known.earliestNext]),
    };
  });
}

function latestOf(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return (
    dates
      .flatMap((date) => (date === null ? [] : [date]))
      .toSorted()
      .at(-1) ?? null
  );
}
