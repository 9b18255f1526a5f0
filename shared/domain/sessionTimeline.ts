import { dateOf, type IsoDate, type Timestamp } from '../kernel/time';
import { bloodTakenMl } from './bloodDraw';
import type { SeverityGrade } from './reaction';
import type { EntryMode, Session } from './session';
import type { SessionOutcome } from './sessionOutcome';
import { injectedGroups, type ZoneGroup } from './treatmentArea';

/** What is said of reactions: seen, looked for and not seen, or not looked for. Three different facts. */
export type ReactionsSeen =
  | { kind: 'observed'; count: number; worstGrade: SeverityGrade | null }
  | { kind: 'noneObserved'; observedAt: Timestamp }
  | { kind: 'notRecorded' };

/** One line of the chart's timeline and of the list of sessions. */
export interface SessionTimeline {
  date: IsoDate;
  entryMode: EntryMode;
  status: Session['status'];
  /** Null while the session is open and was not stopped. */
  outcome: SessionOutcome | null;
  /** Every venepuncture counted; null while none is written down. */
  bloodTakenMl: number | null;
  plasmaGivenMl: number | null;
  zoneGroups: ZoneGroup[];
  reactions: ReactionsSeen;
  deviations: number;
}

export function sessionTimeline(session: Session): SessionTimeline {
  const areas = session.injection?.areas ?? [];
  return {
    date: dateOf(session.performedAt.startedAt),
    entryMode: session.entryMode,
    status: session.status,
    outcome: session.outcome ?? session.stop?.outcome ?? null,
    bloodTakenMl: session.draw === null ? null : bloodTakenMl(session.draw),
    plasmaGivenMl: session.injection === null ? null : plasmaGivenMl(session),
    zoneGroups: injectedGroups(areas),
    reactions: reactionsSeen(session),
    deviations: session.deviations.length,
  };
}

/** Millilitres of plasma over all areas. */
export function plasmaGivenMl({ injection }: Session): number {
  return (injection?.areas ?? []).reduce((total, area) => total + (area.plasmaMl ?? 0), 0);
}

/** "None observed" only when somebody looked at every treated area. */
function reactionsSeen({ injection, reactions }: Session): ReactionsSeen {
  if (reactions === null) return { kind: 'notRecorded' };
  const seen = [
    ...reactions.generalReactions,
    ...reactions.reports.flatMap((report) => (report.result === 'observed' ? report.reactions : [])),
  ];
  if (seen.length > 0) {
    const grades = seen.flatMap((each) => each.severityGrade ?? []);
    const worstGrade = grades.toSorted((a, b) => b - a)[0] ?? null;
    return { kind: 'observed', count: seen.length, worstGrade };
  }
  const reported = new Set(reactions.reports.map((report) => report.areaId));
  const everyArea = (injection?.areas ?? []).every((area) => reported.has(area.areaId));
  const observedAt = reactions.reports
    .map((report) => report.observedAt)
    .toSorted()
    .at(-1);
  if (!everyArea || observedAt === undefined) return { kind: 'notRecorded' };
  return { kind: 'noneObserved', observedAt };
}
