import type { ProtocolPack, Rule } from '../protocol/pack';
import { ruleClasses, type RuleClass } from './finding';

export interface ContraindicationGroup {
  class: RuleClass;
  rules: Rule[];
}

/** What the patient is given to read before the decision: every rule of the pack, strictest first, none left out. */
export function contraindications(pack: ProtocolPack): ContraindicationGroup[] {
  return ruleClasses
    .map((ruleClass) => ({ class: ruleClass, rules: pack.rules.filter((rule) => rule.class === ruleClass) }))
    .filter((group) => group.rules.length > 0);
}
