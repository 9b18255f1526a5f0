import type { ProtocolPack, Rule } from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

/** A pack as somebody would spoil it: one part of the plasmolifting pack replaced. */
export function planted(changes: Partial<ProtocolPack>): ProtocolPack {
  return { ...plasmolifting, ...changes };
}

export function plantedRule(id: string, changes: Partial<Rule>): ProtocolPack {
  return planted({
    rules: plasmolifting.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)),
  });
}

type Keyed = { id: string } | { ruleId: string };
const nameOf = (each: Keyed): string => ('id' in each ? each.id : each.ruleId);

/** The list with the named member changed. */
export function changed<Member extends Keyed>(
  list: readonly Member[],
  id: string,
  changes: Partial<Member>,
): Member[] {
  return list.map((each) => (nameOf(each) === id ? { ...each, ...changes } : each));
}

/** The first member once more. */
export function doubled<Member>(list: readonly Member[]): Member[] {
  return [...list, ...list.slice(0, 1)];
}
