import type { Action } from '../../domain/finding';
import type { ProtocolPack } from '../pack';

const stops: readonly Action[] = ['reason', 'block'];
const tasks: readonly Action[] = ['confirm', 'reason'];

/** What excludes or puts off without a question is never passed by a tick. */
export function gateFaults({ firstVisit, ageTask, minimumAge, informed, labs }: ProtocolPack): string[] {
  const gates = [
    ...(firstVisit === null ? [] : [{ gate: firstVisit, fits: stops }]),
    ...(ageTask === null ? [] : [{ gate: ageTask, fits: tasks }]),
    { gate: minimumAge, fits: stops },
    { gate: informed, fits: tasks },
    ...labs.map((lab) => ({ gate: lab, fits: stops })),
  ];
  return gates
    .filter(({ gate, fits }) => !fits.includes(gate.action))
    .map(({ gate }) => `${gate.ruleId}: action does not fit what it decides`);
}
