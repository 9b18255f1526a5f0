import type { RecordId } from '../kernel/ids';
import { addDays, dateOf, daysBetween, type IsoDate, type Timestamp } from '../kernel/time';
import { mayProceed, type Screening } from './screening';
import type { EntryMode, Session } from './session';
import { groupsTooClose, intervalState } from './sessionInterval';
import type { DeviationRule } from './sessionOutcome';
import { seedSessionParameters, type SessionParameters } from './sessionParameters';
import { zoneGroups, type ZoneGroup } from './treatmentArea';
import type { UnreadableRecords } from './unreadableRecords';

export interface KnownSession {
  sessionId: RecordId;
  session: Session;
}

/** What is known of the patient when a session is to start. */
export interface KnownAtStart {
  sessions: readonly KnownSession[];
  /** The patient's latest. */
  screening: Screening | null;
  unreadable: UnreadableRecords;
}

export interface StartRequest {
  entryMode: EntryMode;
  startedAt: Timestamp;
  /** What is to be injected. Empty means "not said": then every group keeps the floor. */
  zoneGroups: readonly ZoneGroup[];
}

/** Too few days since plasma was last given in these groups. */
export interface IntervalStop {
  rule: 'interval';
  lastInjectionDate: IsoDate;
  until: IsoDate;
  zoneGroups: ZoneGroup[];
}

/** Why a session may not start now, each with what ends the waiting. */
export type StartStop =
  /** A session or a decision that nobody can read may forbid the start: the gate stays shut. */
  | { rule: 'recordsUnreadable'; count: number }
  | IntervalStop
  | { rule: 'screeningMissing' }
  | { rule: 'screeningNotDecided' }
  | { rule: 'screeningOfAnotherDay'; screenedOn: IsoDate }
  | { rule: 'zonesNotScreened'; zoneGroups: ZoneGroup[] }
  | { rule: 'screeningNotBefore'; until: IsoDate }
  | { rule: 'screeningDoNotTreat' }
  /** A result or an entry that came after the signature excludes treatment or puts it off: screen again. */
  | { rule: 'newSinceScreening' };

export type StartGate =
  | { kind: 'stopped'; stops: StartStop[] }
  /** `departsFrom`: rules the session has already broken; it is signed with a deviation for each. */
  | {
      kind: 'allowed';
      departsFrom: DeviationRule[];
      openSessionId: RecordId | null;
      /** Too early, and the pack lets it begin for a reason; without one it may not. Null: not too early. */
      tooEarly: IntervalStop | null;
    };

/**
 * May this session start? A stop is on the act: it meets only `live` sessions. What already happened is always
 * taken into the record, and carries what it departed from (clinical-workflow.md §1). What cannot be read stops a
 * live start, and counts as a departure of what already happened: fail closed, but never lose the record.
 */
export function startGate(
  { sessions, screening, unreadable }: KnownAtStart,
  request: StartRequest,
  parameters: SessionParameters = seedSessionParameters,
): StartGate {
  const date = dateOf(request.startedAt);
  const wanted = request.zoneGroups.length === 0 ? zoneGroups : request.zoneGroups;
  const records = sessions.map((each) => each.session);
  const openSessionId =
    sessions.find((each) => each.session.status === 'open' && each.session.entryMode === 'live')?.sessionId ??
    null;

  if (request.entryMode === 'live') {
    const tooEarly = intervalStop(records, wanted, date, parameters);
    const reasoned = parameters.minDaysBetweenSessions.tooEarly === 'reason';
    const stops = [
      ...unreadableStops(unreadable),
      ...screeningStops(screening, date, request.zoneGroups, parameters),
      ...(tooEarly === null || reasoned ? [] : [tooEarly]),
    ];
    return stops.length > 0
      ? { kind: 'stopped', stops }
      : { kind: 'allowed', departsFrom: [], openSessionId, tooEarly };
  }
  const tooClose = unreadable.sessions > 0 || groupsTooClose(wanted, date, records, parameters).length > 0;
  const unscreened =
    request.entryMode === 'afterwards' &&
    (unreadable.screenings > 0 || screeningStops(screening, date, request.zoneGroups, parameters).length > 0);
  const departsFrom: DeviationRule[] = [
    ...(tooClose ? (['interval'] as const) : []),
    ...(unscreened ? (['screening'] as const) : []),
  ];
  return { kind: 'allowed', departsFrom, openSessionId, tooEarly: null };
}

function unreadableStops({ sessions, screenings }: UnreadableRecords): StartStop[] {
  const count = sessions + screenings;
  return count === 0 ? [] : [{ rule: 'recordsUnreadable', count }];
}

/** A date in the future (a clock that was wrong) counts as too close: the mistake must not open the gate. */
function intervalStop(
  sessions: readonly Session[],
  wanted: readonly ZoneGroup[],
  date: IsoDate,
  parameters: SessionParameters,
): IntervalStop | null {
  const waiting = intervalState(sessions, date, parameters).groups.filter(
    (each) => wanted.includes(each.group) && date < each.earliestNext,
  );
  const last = waiting
    .map((each) => each.lastInjectionDate)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const until = addDays(last, parameters.minDaysBetweenSessions.days);
  return { rule: 'interval', lastInjectionDate: last, until, zoneGroups: waiting.map((each) => each.group) };
}

function screeningStops(
  screening: Screening | null,
  date: IsoDate,
  zoneGroupsSaid: readonly ZoneGroup[],
  parameters: SessionParameters,
): StartStop[] {
  if (screening === null) return [{ rule: 'screeningMissing' }];
  if (screening.signed === null) return [{ rule: 'screeningNotDecided' }];
  const screenedOn = dateOf(screening.performedAt);
  if (Math.abs(daysBetween(screenedOn, date)) > parameters.screeningMaxAgeDays.days)
    return [{ rule: 'screeningOfAnotherDay', screenedOn }];
  const notScreened = zoneGroupsSaid.filter((group) => !screening.plannedZones.includes(group));
  if (notScreened.length > 0) return [{ rule: 'zonesNotScreened', zoneGroups: notScreened }];
  const { evaluation, proceedReason } = screening.signed;
  const { decision } = evaluation;
  const goesOn = mayProceed(evaluation, proceedReason);
  if (decision.kind === 'notBefore' && decision.date > date && !(goesOn && proceedReason !== null))
    return [{ rule: 'screeningNotBefore', until: decision.date }];
  if (decision.kind === 'doNotTreat' && !(goesOn && proceedReason !== null))
    return [{ rule: 'screeningDoNotTreat' }];
  return goesOn ? [] : [{ rule: 'screeningDoNotTreat' }];
}
