import type { NumberRange, SessionParameters, TypedQuantity } from './sessionParameters';
import type { StopEvent } from './sessionOutcome';
import type { SessionStep, StepValues } from './sessionSteps';

/** A number outside of what fingers plausibly meant. It is not taken, and the field says which range is. */
export interface TypingProblem {
  quantity: TypedQuantity;
  value: number;
  range: NumberRange;
  /** Which draw, spin or area, from 0; 0 where there is only one. */
  index: number;
  /** Each number is plausible alone, but the lower pressure is not below the upper one. */
  notBelowSystolic?: true;
}

type Typed = readonly [TypedQuantity, number | null, number];

function outOfRange(typed: readonly Typed[], { typing }: SessionParameters): TypingProblem[] {
  return typed.flatMap(([quantity, value, index]) => {
    const range = typing[quantity];
    if (value === null || (value >= range.min && value <= range.max)) return [];
    return [{ quantity, value, range, index }];
  });
}

/** A draw that failed may have given nothing at all; every other amount has a lowest plausible value. */
function typedInDraw({ draws }: StepValues['draw']): Typed[] {
  return draws.map((draw, index) => {
    const nothingCame = draw.result === 'failed' && draw.bloodDrawnMl === 0;
    return ['bloodDrawnMl', nothingCame ? null : draw.bloodDrawnMl, index] as const;
  });
}

/** Only what was typed is held against a limit; the value computed from it follows. */
function typedInSpin({ spins, plasmaTakenMl }: StepValues['spin']): Typed[] {
  return [
    ...spins.flatMap((spin, index): Typed[] => [
      [spin.enteredAs, spin[spin.enteredAs], index],
      ['rotorRadiusCm', spin.rotorRadiusCm, index],
      ['spinMinutes', spin.minutes, index],
    ]),
    ['plasmaTakenMl', plasmaTakenMl, 0],
  ];
}

const typedByStep: { [S in SessionStep]: (value: StepValues[S]) => Typed[] } = {
  checks: (checks) => [['hoursSinceFood', checks.hoursSinceFood, 0]],
  draw: typedInDraw,
  spin: typedInSpin,
  skin: () => [],
  anaesthesia: (anaesthesia) => [['anaestheticAmount', anaesthesia.amount, 0]],
  injection: ({ areas }) =>
    areas.flatMap((area, index): Typed[] => [
      ['areaMl', area.plasmaMl, index],
      ['areaMl', area.plannedMl, index],
    ]),
  reactions: () => [],
  aftercare: () => [],
};

/** NaN (a text that is no number) is out of every range. */
export function typingProblems<S extends SessionStep>(
  step: S,
  value: StepValues[S],
  parameters: SessionParameters,
): TypingProblem[] {
  return outOfRange(typedByStep[step](value), parameters);
}

export function stopTypingProblems(stop: StopEvent, parameters: SessionParameters): TypingProblem[] {
  const problems = outOfRange(
    [
      ['systolicMmHg', stop.systolicMmHg, 0],
      ['diastolicMmHg', stop.diastolicMmHg, 0],
      ['pulsePerMinute', stop.pulsePerMinute, 0],
    ],
    parameters,
  );
  const { systolicMmHg: upper, diastolicMmHg: lower } = stop;
  if (problems.length > 0 || upper === null || lower === null || lower < upper) return problems;
  const range = parameters.typing.diastolicMmHg;
  return [{ quantity: 'diastolicMmHg', value: lower, range, index: 0, notBelowSystolic: true }];
}
