import type { LabTestId } from '../domain/labTest';
import type { LabState } from './evaluateLabs';
import type { LabRule } from './pack';

export interface LabOrder {
  rule: LabRule;
  /** The single tests; empty: the whole group as the pack describes it. */
  tests: LabTestId[];
}

/**
 * What to order today: every group the pack always needs that does not count, with the tests that are missing from it.
 * What was assessed as not acceptable is discussed, not ordered again by a form; what is awaited is on its way.
 */
export function labsToOrder(groups: readonly { rule: LabRule; state: LabState }[]): LabOrder[] {
  return groups
    .filter(({ rule, state }) => rule.need.kind === 'always' && asksForBlood(state))
    .map(({ rule, state }) => ({ rule, tests: state.missing }));
}

function asksForBlood({ cause }: LabState): boolean {
  return cause !== null && cause !== 'labAwaited' && cause !== 'labNotAcceptable';
}
