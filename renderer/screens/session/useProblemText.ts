import { useFormat, useText } from '@renderer/ui/text';
import type { TypedQuantity } from '@shared/domain/sessionParameters';
import type { TypingProblem } from '@shared/domain/sessionTyping';

export type ProblemText = (quantity: TypedQuantity, index?: number) => string | undefined;

/** The sentence under a field whose number was not taken; undefined when it was. */
export function useProblemText(problems: readonly TypingProblem[]): ProblemText {
  const t = useText();
  const format = useFormat();
  const { units } = t.session;
  const unitOf: Record<TypedQuantity, string> = {
    bloodDrawnMl: units.ml,
    rcfG: t.domain.session.spinUnits.rcfG,
    rpm: t.domain.session.spinUnits.rpm,
    rotorRadiusCm: units.cm,
    spinMinutes: units.minutes,
    plasmaTakenMl: units.ml,
    areaMl: units.ml,
    hoursSinceFood: units.hours,
    anaestheticAmount: '',
    systolicMmHg: units.mmHg,
    diastolicMmHg: units.mmHg,
    pulsePerMinute: units.perMinute,
  };
  return (quantity, index = 0) => {
    const problem = problems.find((each) => each.quantity === quantity && each.index === index);
    if (problem === undefined) return undefined;
    if (Number.isNaN(problem.value)) return t.session.screen.notANumber;
    if (problem.notBelowSystolic) return t.session.screen.diastolicNotBelow;
    const { min, max } = problem.range;
    const [value, from, to] = [problem.value, min, max].map((number) => format.number(number));
    return t.session.screen.outOfRange(value ?? '', from ?? '', to ?? '', unitOf[quantity]);
  };
}
