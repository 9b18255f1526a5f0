import { epochMs, type IsoDate, type Timestamp } from '../kernel/time';
import type { ConsentAsked, ConsentReason, ConsentStanding } from './consentGate';
import type { Session } from './session';
import { injectedGroups } from './treatmentArea';

/** Acts that stand on the treatment consent. */
export type ConsentAct = 'draw' | 'injection';

export interface ConsentStop {
  act: ConsentAct;
  reasons: ConsentReason[];
}

/** A session as it is recorded, and as it would be with what is about to be recorded. */
export interface SessionChange {
  before: Session;
  after: Session;
}

/** Which faults of a consent stop an injection, when the blood was drawn with one that stood. */
const stopsInjection: readonly ConsentReason[] = ['withdrawn', 'zonesNotCovered'];

/**
 * The act a change records: another draw, another area, or plasma in an area that had none. Correcting what is
 * recorded is no act.
 */
export function actIn({ before, after }: SessionChange): ConsentAct | null {
  if ((after.draw?.draws.length ?? 0) > (before.draw?.draws.length ?? 0)) return 'draw';
  const [had, has] = [areasOf(before), areasOf(after)];
  return has.length > had.length || givenIn(has) > givenIn(had) ? 'injection' : null;
}

type Areas = NonNullable<Session['injection']>['areas'];

const areasOf = ({ injection }: Session): Areas => injection?.areas ?? [];

/** In how many areas plasma was given: planned ones stand in the list before that. */
const givenIn = (areas: Areas): number => areas.filter((area) => (area.plasmaMl ?? 0) > 0).length;

/**
 * What is asked of the consents for this change. A live draw is asked for the moment the blood was drawn, if that was
 * noted: a consent signed after it was not there. Zones: those planned before the draw, those injected afterwards.
 */
export function consentAskedFor(
  change: SessionChange,
  { birthDate, now }: { birthDate: IsoDate; now: Timestamp },
): ConsentAsked {
  const { after } = change;
  const act = actIn(change);
  const zoneGroups =
    act === 'injection' ? injectedGroups(after.injection?.areas ?? []) : after.plan.zoneGroups;
  if (after.entryMode !== 'live')
    return { at: after.performedAt.startedAt, live: false, birthDate, zoneGroups };
  const drawnAt = act === 'draw' ? (after.draw?.draws ?? []).map((draw) => draw.drawnAt) : [];
  const moments = [now, ...drawnAt.filter((moment) => moment !== null)];
  const at = moments.toSorted((a, b) => epochMs(a) - epochMs(b))[0] ?? now;
  return { at, live: true, birthDate, zoneGroups };
}

/**
 * The hard stop on the act (clinical-workflow.md §1): in a live session nobody draws without a treatment consent, and
 * nobody injects after a withdrawal or where it was not consented to. What happened all the same is recorded under
 * the deviation `consent`.
 */
export function consentStop(change: SessionChange, standing: ConsentStanding): ConsentStop | null {
  const { after } = change;
  const happenedAnyway = after.deviations.some((deviation) => deviation.rule === 'consent');
  if (after.entryMode !== 'live' || happenedAnyway || standing.kind === 'stands') return null;
  const act = actIn(change);
  if (act === null) return null;
  const reasons =
    act === 'draw' ? standing.reasons : standing.reasons.filter((reason) => stopsInjection.includes(reason));
  return reasons.length > 0 ? { act, reasons } : null;
}

/**
 * The session with the consent its draw stands on. A live draw takes it once, when it is recorded, and keeps it; what
 * is written down afterwards takes what stood at that time, also when the paper was entered later.
 */
export function relyingOn(change: SessionChange, standing: ConsentStanding): Session {
  const { before, after } = change;
  if (after.consent !== null || standing.kind === 'none') return after;
  const firstDraw = actIn(change) === 'draw' && (before.draw?.draws.length ?? 0) === 0;
  return after.entryMode === 'live' && !firstDraw ? after : { ...after, consent: standing.consent };
}

/** Blood was drawn, a vein was entered or plasma injected, and no consent stood: a departure to be recorded. */
export function actedWithoutConsent({ entryMode, consent, draw, injection }: Session): boolean {
  if (consent !== null || (entryMode !== 'live' && entryMode !== 'afterwards')) return false;
  const draws = draw?.draws ?? [];
  const entered = draws.some((each) => (each.bloodDrawnMl ?? 0) > 0 || each.result === 'failed');
  return entered || injectedGroups(injection?.areas ?? []).length > 0;
}
