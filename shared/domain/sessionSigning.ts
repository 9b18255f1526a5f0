import { dateOf, daysBetween } from '../kernel/time';
import { allergiesToUsed } from './allergyMatch';
import { bloodTakenMl, bloodUsedMl } from './bloodDraw';
import { actedWithoutConsent } from './consentActs';
import type { Session } from './session';
import { groupsTooClose } from './sessionInterval';
import type { MissingField, RequiredField } from './sessionFields';
import { missingInSession } from './sessionMissing';
import {
  isBrokenOff,
  type BrokenOffOutcome,
  type DeviationRule,
  type SessionOutcome,
} from './sessionOutcome';
import { seedSessionParameters, type SessionParameters } from './sessionParameters';
import { injectedGroups } from './treatmentArea';
import type { UnreadableRecords } from './unreadableRecords';

/** Why an outcome cannot be signed, apart from missing fields. Each has a sentence in i18n (session.blocks). */
export type SignBlock =
  | { block: 'alreadySigned' }
  | { block: 'bloodVolume'; bloodUsedMl: number; min: number; max: number }
  | { block: 'deviationNotRecorded'; rule: DeviationRule }
  | { block: 'hasDeviations' }
  | { block: 'noDeviation' }
  | { block: 'stopped' }
  | { block: 'noStopEvent' }
  | { block: 'plasmaGiven' }
  | { block: 'bloodDrawn' };

export interface OutcomeVerdict {
  allowed: boolean;
  missing: MissingField[];
  blocks: SignBlock[];
}

export interface SignGate {
  verdicts: Record<SessionOutcome, OutcomeVerdict>;
  /** Rules this session departed from and for which no deviation is recorded yet. */
  deviationsToRecord: DeviationRule[];
  /** What the record so far amounts to; the sign dialog opens with it. */
  proposed: SessionOutcome;
  /** Everything that stands between the session and its signature, counted. */
  missingCount: number;
}

/** What must be known of a session that ended early: what was taken, what was given. */
const neededWhenBrokenOff: Record<BrokenOffOutcome, readonly RequiredField[]> = {
  notStarted: [],
  drawFailed: ['draws', 'bloodDrawnMl'],
  productRejected: ['draws', 'bloodDrawnMl'],
  stoppedBeforeInjection: ['draws', 'bloodDrawnMl'],
  stoppedDuringInjection: ['draws', 'bloodDrawnMl', 'areas', 'plasmaMl'],
};
/** Without these even an entry from paper cannot be called plainly completed. */
const neverLeftOut: readonly RequiredField[] = ['draws', 'bloodDrawnMl', 'areas', 'plasmaMl'];

/**
 * Which outcomes may this session be signed with, and what is missing for each? Plain `completed` is the only one
 * the range of blood closes; every true ending has an outcome that can be signed. `allergies` are the substances
 * recorded for the patient: an agent among them that was used is signed with a deviation.
 */
export function signGate(
  session: Session,
  otherSessions: readonly Session[],
  unreadable: UnreadableRecords,
  parameters: SessionParameters = seedSessionParameters,
  allergies: readonly string[] = [],
): SignGate {
  const departed = [
    ...departures(session, otherSessions, unreadable, parameters),
    ...(allergiesToUsed(session, allergies).length > 0 ? (['allergy'] as const) : []),
  ];
  const recorded = new Set(session.deviations.map((deviation) => deviation.rule));
  const deviationsToRecord = departed.filter((rule) => !recorded.has(rule));
  const missing = missingInSession(session);
  const verdict = (outcome: SessionOutcome): OutcomeVerdict => {
    const forOutcome = missingFor(outcome, session, missing);
    const blocks = blocksFor(outcome, session, deviationsToRecord, parameters);
    return { allowed: forOutcome.length === 0 && blocks.length === 0, missing: forOutcome, blocks };
  };
  const verdicts = {
    completed: verdict('completed'),
    completedWithDeviation: verdict('completedWithDeviation'),
    drawFailed: verdict('drawFailed'),
    productRejected: verdict('productRejected'),
    stoppedBeforeInjection: verdict('stoppedBeforeInjection'),
    stoppedDuringInjection: verdict('stoppedDuringInjection'),
    notStarted: verdict('notStarted'),
  };
  const deviates = departed.length > 0 || session.deviations.length > 0;
  const proposed = session.stop?.outcome ?? (deviates ? 'completedWithDeviation' : 'completed');
  const open = verdicts[proposed];
  return { verdicts, deviationsToRecord, proposed, missingCount: open.missing.length + open.blocks.length };
}

/** Fields that an entry not made live leaves out for good; they are signed as "not recorded". */
export function leftOutWhenSigned(session: Session, outcome: SessionOutcome): MissingField[] {
  return session.entryMode === 'live' || isBrokenOff(outcome) ? [] : missingInSession(session);
}

function missingFor(
  outcome: SessionOutcome,
  session: Session,
  missing: readonly MissingField[],
): MissingField[] {
  if (isBrokenOff(outcome)) {
    const needed = neededWhenBrokenOff[outcome];
    return missing.filter((each) => needed.includes(each.field));
  }
  if (session.entryMode === 'live') return [...missing];
  // Paper and another clinic may not tell the amounts; whoever held the session here knows them.
  if (outcome !== 'completed' && session.entryMode !== 'afterwards') return [];
  return missing.filter((each) => neverLeftOut.includes(each.field));
}

/**
 * Rules the record itself shows to be broken, whatever was written about them. A rule that could not be checked,
 * because another record of the patient cannot be read, counts with them.
 */
function departures(
  session: Session,
  otherSessions: readonly Session[],
  unreadable: UnreadableRecords,
  parameters: SessionParameters,
): DeviationRule[] {
  const groups = injectedGroups(session.injection?.areas ?? []);
  const date = dateOf(session.performedAt.startedAt);
  const tooClose =
    groups.length > 0 &&
    (unreadable.sessions > 0 || groupsTooClose(groups, date, otherSessions, parameters).length > 0);
  const here = session.entryMode === 'live' || session.entryMode === 'afterwards';
  const touched = bloodTakenMl(session.draw) > 0 || groups.length > 0;
  // A live one passed the start gate, which lets nobody in while a screening cannot be read.
  const unchecked = session.entryMode === 'afterwards' && unreadable.screenings > 0;
  const unscreened = unchecked || !screeningCarries(session, parameters);
  return [
    ...(tooClose ? (['interval'] as const) : []),
    ...(session.stop === null && outsideRange(session, parameters) ? (['bloodVolume'] as const) : []),
    ...(here && touched && unscreened ? (['screening'] as const) : []),
    ...(actedWithoutConsent(session) ? (['consent'] as const) : []),
  ];
}

/** False while an amount is still unknown: then the missing field says so, not a number of 0 ml. */
function outsideRange({ draw }: Session, { bloodDrawnMl }: SessionParameters): boolean {
  if (draw === null || draw.draws.length === 0) return false;
  if (draw.draws.some((each) => each.bloodDrawnMl === null)) return false;
  const ml = bloodUsedMl(draw);
  return ml < bloodDrawnMl.min || ml > bloodDrawnMl.max;
}

/** The same question that startGate asks of a live start, asked of what the session was written down with. */
function screeningCarries(
  { screening, performedAt, injection }: Session,
  parameters: SessionParameters,
): boolean {
  if (screening === null) return false;
  const date = dateOf(performedAt.startedAt);
  if (Math.abs(daysBetween(screening.screenedOn, date)) > parameters.screeningMaxAgeDays.days) return false;
  const groups = injectedGroups(injection?.areas ?? []);
  if (groups.some((group) => !screening.zoneGroups.includes(group))) return false;
  if (screening.proceedReason !== '') return true;
  const { decision } = screening;
  return decision.kind === 'notBefore' ? decision.date <= date : decision.kind !== 'doNotTreat';
}

function blocksFor(
  outcome: SessionOutcome,
  session: Session,
  deviationsToRecord: readonly DeviationRule[],
  parameters: SessionParameters,
): SignBlock[] {
  const blocks: SignBlock[] = deviationsToRecord
    .filter((rule) => !(rule === 'bloodVolume' && (isBrokenOff(outcome) || outcome === 'completed')))
    .map((rule) => ({ block: 'deviationNotRecorded', rule }));
  if (session.status === 'signed') blocks.push({ block: 'alreadySigned' });
  if (isBrokenOff(outcome)) return [...blocks, ...brokenOffBlocks(outcome, session)];
  if (session.stop !== null) blocks.push({ block: 'stopped' });
  if (outcome === 'completedWithDeviation') {
    // While a named one is asked for, "none recorded" would only say it twice.
    if (session.deviations.length === 0 && deviationsToRecord.length === 0)
      blocks.push({ block: 'noDeviation' });
    return blocks;
  }
  if (session.deviations.length > 0) blocks.push({ block: 'hasDeviations' });
  if (outsideRange(session, parameters)) {
    const { min, max } = parameters.bloodDrawnMl;
    blocks.push({ block: 'bloodVolume', bloodUsedMl: bloodUsedMl(session.draw), min, max });
  }
  return blocks;
}

function brokenOffBlocks(outcome: BrokenOffOutcome, session: Session): SignBlock[] {
  const blocks: SignBlock[] = [];
  if (session.stop?.outcome !== outcome) blocks.push({ block: 'noStopEvent' });
  const plasmaGiven = injectedGroups(session.injection?.areas ?? []).length > 0;
  if (plasmaGiven && outcome !== 'stoppedDuringInjection') blocks.push({ block: 'plasmaGiven' });
  if (outcome === 'notStarted' && bloodTakenMl(session.draw) > 0) blocks.push({ block: 'bloodDrawn' });
  return blocks;
}
