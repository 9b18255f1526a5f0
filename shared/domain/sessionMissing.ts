import { preparationChecks } from './preparation';
import type { Reaction } from './reaction';
import type { Session } from './session';
import type { MissingField, RequiredField } from './sessionFields';
import { sessionSteps, type SessionStep } from './sessionSteps';

type Found = Omit<MissingField, 'step'>;
const once = (fields: RequiredField[]): Found[] => fields.map((field) => ({ field, place: null }));
const when = (absent: boolean, field: RequiredField): RequiredField[] => (absent ? [field] : []);

function missingChecks({ checks }: Session): Found[] {
  if (checks === null) return once([...preparationChecks, 'informationGivenAt']);
  const unasked = preparationChecks.filter((check) => checks.answers[check] === 'notAsked');
  return once([...unasked, ...when(checks.informationGivenAt === null, 'informationGivenAt')]);
}

function missingDraw({ draw }: Session): Found[] {
  if (draw === null || draw.draws.length === 0) return once(['draws']);
  return draw.draws.flatMap((each, index) =>
    [
      ...when(each.bloodDrawnMl === null, 'bloodDrawnMl'),
      ...when(each.result === 'used' && each.anticoagulant === null, 'anticoagulant'),
      ...when(each.result === 'used' && each.gel === null, 'gel'),
    ].map((field) => ({ field, place: String(index + 1) })),
  );
}

function missingSpin({ spin }: Session): Found[] {
  if (spin === null || spin.spins.length === 0) return once(['spins']);
  return spin.spins.flatMap((each, index) =>
    [...when(each[each.enteredAs] === null, 'force'), ...when(each.minutes === null, 'minutes')].map(
      (field) => ({ field, place: String(index + 1) }),
    ),
  );
}

function missingAnaesthesia({ anaesthesia }: Session): Found[] {
  if (anaesthesia === null || anaesthesia.given === null) return once(['given']);
  if (anaesthesia.given === 'no') return [];
  // Cooling has no amount.
  const amountMissing = anaesthesia.amount === null && anaesthesia.agent !== 'cooling';
  return once([
    ...when(anaesthesia.agent === null, 'agent'),
    ...when(amountMissing, 'amount'),
    ...when(anaesthesia.startedAt === null, 'startedAt'),
    ...when(anaesthesia.effect === null, 'effect'),
  ]);
}

function missingInjection({ injection }: Session): Found[] {
  if (injection === null || injection.areas.length === 0) return once(['areas']);
  return injection.areas.flatMap((area) =>
    [...when(area.plasmaMl === null, 'plasmaMl'), ...when(area.technique === null, 'technique')].map(
      (field) => ({ field, place: area.areaId }),
    ),
  );
}

/** What a reaction that was begun does not say yet. */
function unsaid(reactions: readonly Reaction[]): RequiredField[] {
  return reactions.flatMap((each) => [
    ...when(each.term === null, 'reaction'),
    ...when(each.severityGrade === null, 'severity'),
  ]);
}

function missingReactions({ injection, reactions }: Session): Found[] {
  const reported = new Set(reactions?.reports.map((report) => report.areaId));
  const silent = (injection?.areas ?? []).filter((area) => !reported.has(area.areaId));
  return [
    ...silent.map((area) => ({ field: 'report' as const, place: area.areaId })),
    ...(reactions?.reports ?? []).flatMap((report) =>
      unsaid(report.result === 'observed' ? report.reactions : []).map((field) => ({
        field,
        place: report.areaId,
      })),
    ),
    ...once(unsaid(reactions?.generalReactions ?? [])),
    ...once(when(reactions === null || reactions.painScore0To10 === null, 'painScore0To10')),
  ];
}

const missingByStep: Record<SessionStep, (session: Session) => Found[]> = {
  checks: missingChecks,
  draw: missingDraw,
  spin: missingSpin,
  skin: ({ skin }) =>
    once([
      ...when(skin === null || skin.antiseptic === null, 'antiseptic'),
      ...when(skin === null || skin.peel === null, 'peel'),
    ]),
  anaesthesia: missingAnaesthesia,
  injection: missingInjection,
  reactions: missingReactions,
  aftercare: ({ aftercare }) => once(when(aftercare === null || aftercare.givenAt === null, 'givenAt')),
};

/** What the step still lacks for a session that ran to its end. */
export function missingInStep(session: Session, step: SessionStep): MissingField[] {
  return missingByStep[step](session).map((found) => ({ step, ...found }));
}

export function missingInSession(session: Session): MissingField[] {
  return sessionSteps.flatMap((step) => missingInStep(session, step));
}

/**
 * How a step reads. `notDoneStopped`: the session was stopped before it, so nobody waits for it any more.
 */
export type StepState = 'open' | 'incomplete' | 'done' | 'notDoneStopped';

export function stepState(session: Session, step: SessionStep): StepState {
  const touched = session.steps.some((stamp) => stamp.step === step);
  if (!touched) return session.stop === null ? 'open' : 'notDoneStopped';
  return missingInStep(session, step).length === 0 || session.stop !== null || session.status === 'signed'
    ? 'done'
    : 'incomplete';
}
