import type { RecordId } from '../kernel/ids';
import { epochMs } from '../kernel/time';
import { emptyPlan, type Session, type SessionPlan } from './session';
import type { PlannedArea } from './treatmentArea';

/**
 * "Repeat last session": intentions and nothing else. Millilitres given, times, checks, reactions and pain are
 * facts of that day and are never carried (clinical-workflow.md §3). The millilitres *planned* are an intention.
 */
export function repeatLast(previous: { sessionId: RecordId; session: Session }): SessionPlan {
  const { session } = previous;
  const areas: readonly PlannedArea[] = session.injection?.areas ?? session.plan.areas;
  const draw = session.draw?.draws.findLast((each) => each.result === 'used');
  return {
    ...emptyPlan(),
    fromSessionId: previous.sessionId,
    zoneGroups: session.plan.zoneGroups,
    // Named one by one: a spread would take the given millilitres along.
    areas: areas.map(({ zone, side, technique, needle, plannedMl }) => ({
      zone,
      side,
      technique,
      needle,
      plannedMl,
    })),
    spins: session.spin?.spins ?? session.plan.spins,
    anticoagulant: draw?.anticoagulant ?? session.plan.anticoagulant,
    gel: draw?.gel ?? session.plan.gel,
    antiseptic: session.skin?.antiseptic ?? session.plan.antiseptic,
    anaestheticAgent: session.anaesthesia?.agent ?? session.plan.anaestheticAgent,
  };
}

/** The session whose plan "repeat last" offers: the latest in which plasma was really given. */
export function lastToRepeat<K extends { session: Session }>(sessions: readonly K[]): K | null {
  const given = sessions.filter((each) =>
    (each.session.injection?.areas ?? []).some((area) => (area.plasmaMl ?? 0) > 0),
  );
  return (
    given
      .toSorted((a, b) => epochMs(a.session.performedAt.startedAt) - epochMs(b.session.performedAt.startedAt))
      .at(-1) ?? null
  );
}
