import { addDays, dateOf, daysBetween, type IsoDate } from '../kernel/time';
import { bloodTakenMl } from './bloodDraw';
import { labSampleMl, type LabReport } from './labReport';
import type { Session } from './session';
import { seedSessionParameters, type SessionParameters } from './sessionParameters';
import { injectedGroups, zoneGroups, type ZoneGroup } from './treatmentArea';

/** Draws that failed and sessions in which nothing was injected reset nothing (clinical-workflow.md §3). */
interface Injection {
  date: IsoDate;
  groups: ZoneGroup[];
}

function injections(sessions: readonly Session[]): Injection[] {
  return sessions
    .map((session) => ({
      date: dateOf(session.performedAt.startedAt),
      groups: injectedGroups(session.injection?.areas ?? []),
    }))
    .filter((injection) => injection.groups.length > 0);
}

function latest(dates: readonly IsoDate[]): IsoDate | null {
  return dates.toSorted().at(-1) ?? null;
}

export interface GroupInterval {
  group: ZoneGroup;
  lastInjectionDate: IsoDate;
  /** The first day on which the group may be injected again. */
  earliestNext: IsoDate;
}

export interface IntervalState {
  /** Null while nothing was ever injected: then there is no floor. */
  lastInjectionDate: IsoDate | null;
  earliestNext: IsoDate | null;
  /** True while `today` lies before `earliestNext`. */
  waiting: boolean;
  /** The floor is kept per group of zones; groups never injected are left out. */
  groups: GroupInterval[];
}

/** Where the patient stands between sessions, over everything recorded, signed or not. */
export function intervalState(
  sessions: readonly Session[],
  today: IsoDate,
  parameters: SessionParameters = seedSessionParameters,
): IntervalState {
  const all = injections(sessions);
  const next = (last: IsoDate): IsoDate => addDays(last, parameters.minDaysBetweenSessions.days);
  const groups = zoneGroups.flatMap((group) => {
    const last = latest(all.filter((each) => each.groups.includes(group)).map((each) => each.date));
    return last === null ? [] : [{ group, lastInjectionDate: last, earliestNext: next(last) }];
  });
  const lastInjectionDate = latest(all.map((each) => each.date));
  const earliestNext = lastInjectionDate === null ? null : next(lastInjectionDate);
  return { lastInjectionDate, earliestNext, waiting: earliestNext !== null && today < earliestNext, groups };
}

/**
 * Groups of `wanted` that were injected fewer days before or after `date` than the floor asks for. Both directions,
 * because a session may be written down after a later one.
 */
export function groupsTooClose(
  wanted: readonly ZoneGroup[],
  date: IsoDate,
  otherSessions: readonly Session[],
  parameters: SessionParameters = seedSessionParameters,
): ZoneGroup[] {
  const close = injections(otherSessions)
    .filter((each) => Math.abs(daysBetween(each.date, date)) < parameters.minDaysBetweenSessions.days)
    .flatMap((each) => each.groups);
  return wanted.filter((group) => close.includes(group));
}

/** Everything blood was taken for. */
export interface BloodTaken {
  sessions: readonly Session[];
  labReports: readonly LabReport[];
}

/**
 * Blood taken from the patient up to and with `today`, in ml: every venepuncture of every session, and the laboratory
 * samples drawn here.
 */
export function bloodTotals(
  { sessions, labReports }: BloodTaken,
  today: IsoDate,
  parameters: SessionParameters = seedSessionParameters,
): { eightWeeksMl: number; twelveMonthsMl: number } {
  const taken = [
    ...sessions.map((each) => ({ on: dateOf(each.performedAt.startedAt), ml: bloodTakenMl(each.draw) })),
    ...labReports.flatMap((each) =>
      each.collectedOn === null ? [] : [{ on: each.collectedOn, ml: labSampleMl(each) }],
    ),
  ];
  const within = (days: number): number =>
    taken
      .filter(({ on }) => daysBetween(on, today) >= 0 && daysBetween(on, today) < days)
      .reduce((total, { ml }) => total + ml, 0);
  return {
    eightWeeksMl: within(parameters.bloodTotals.shortDays),
    twelveMonthsMl: within(parameters.bloodTotals.longDays),
  };
}
