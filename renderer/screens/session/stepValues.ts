import { emptyPreparation } from '@shared/domain/preparation';
import type { BloodDraw } from '@shared/domain/bloodDraw';
import type { Spin } from '@shared/domain/preparedPlasma';
import type { Session, SessionPlan } from '@shared/domain/session';
import type { SessionParameters } from '@shared/domain/sessionParameters';
import type { SessionStep, StepValues } from '@shared/domain/sessionSteps';
import type { TreatedArea, Zone } from '@shared/domain/treatmentArea';

export function blankDraw(plan: SessionPlan): BloodDraw {
  return {
    bloodDrawnMl: null,
    result: 'used',
    drawnAt: null,
    anticoagulant: plan.anticoagulant,
    gel: plan.gel,
    note: '',
  };
}

export function blankSpin(): Spin {
  return { enteredAs: 'rpm', rcfG: null, rpm: null, rotorRadiusCm: null, minutes: null };
}

/** Ids only have to differ within the session; a removed area's id is not used again while others stand after it. */
export function blankArea(areas: readonly TreatedArea[], zone: Zone): TreatedArea {
  const used = areas.map((area) => Number(area.areaId.slice(1))).filter(Number.isFinite);
  const last = areas.at(-1);
  return {
    areaId: `a${Math.max(0, ...used) + 1}`,
    zone,
    side: 'whole',
    technique: last?.technique ?? null,
    needle: last?.needle ?? '',
    plannedMl: null,
    plasmaMl: null,
  };
}

/** Areas as planned, with nothing given yet. */
function plannedAreas(plan: SessionPlan): TreatedArea[] {
  return plan.areas.map((area, index) => ({ ...area, areaId: `a${index + 1}`, plasmaMl: null }));
}

const blankSteps: {
  [S in SessionStep]: (plan: SessionPlan, parameters: SessionParameters) => StepValues[S];
} = {
  checks: () => emptyPreparation(),
  draw: (plan) => ({ draws: [blankDraw(plan)] }),
  spin: (plan) => ({ spins: plan.spins.length > 0 ? plan.spins : [blankSpin()], plasmaTakenMl: null }),
  skin: (plan) => ({ antiseptic: plan.antiseptic, peel: null, note: '' }),
  anaesthesia: (plan) => ({
    given: null,
    agent: plan.anaestheticAgent,
    amount: null,
    amountUnit: 'g',
    startedAt: null,
    effect: null,
    effectAt: null,
    note: '',
  }),
  injection: (plan) => ({ areas: plannedAreas(plan) }),
  reactions: () => ({ reports: [], generalReactions: [], painScore0To10: null }),
  aftercare: (_plan, parameters) => ({
    givenAt: null,
    advice: [...parameters.aftercare],
    leftAt: null,
    notes: '',
  }),
};

/** What a step's form opens with: what is recorded, else the plan, else nothing answered. */
export function initialStep<S extends SessionStep>(
  session: Session,
  step: S,
  parameters: SessionParameters,
): StepValues[S] {
  const recorded: { [K in SessionStep]: StepValues[K] | null } = session;
  return recorded[step] ?? blankSteps[step](session.plan, parameters);
}
