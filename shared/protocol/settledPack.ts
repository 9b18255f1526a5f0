import { conflictTargets } from './laws/idLaws';
import type { ProtocolPack, Rule } from './pack';
import { withPracticeSource } from './ruleTemplates';

/** After an edit: what refers to a rule follows the rule, so that no reference points to nothing. */
export function settledPack(pack: ProtocolPack): ProtocolPack {
  const rules = pack.rules.map(withoutIdleWindow);
  const ids = new Set(rules.map(({ id }) => id));
  const known = (ruleIds: string[]): string[] => ruleIds.filter((id) => ids.has(id));
  const labs = pack.labs.map((lab) => ({
    ...lab,
    tests: lab.tests.map((test) => ({ ...test, repeatIf: known(test.repeatIf) })),
  }));
  const visitQuestions = visitQuestionsOf(pack, rules);
  return withPracticeSource({ ...pack, rules, labs, visitQuestions, conflicts: conflictsOf(pack) });
}

/** Only a temporary rule ends by itself. */
function withoutIdleWindow(rule: Rule): Rule {
  return rule.class === 'temporary' || rule.window === null ? rule : { ...rule, window: null };
}

/** Each rule asked at each visit stands in one grouped question: in the one it had, or in one of its own. */
function visitQuestionsOf(pack: ProtocolPack, rules: Rule[]): ProtocolPack['visitQuestions'] {
  const asked = rules.filter((rule) => rule.ask === 'eachVisit');
  const kept = pack.visitQuestions.map((each) => ({
    ...each,
    ruleIds: each.ruleIds.filter((id) => asked.some((rule) => rule.id === id)),
  }));
  const placed = new Set(kept.flatMap((each) => each.ruleIds));
  const own = asked
    .filter((rule) => !placed.has(rule.id))
    .map(({ id, question }) => ({ id, question, ruleIds: [id] }));
  return [...kept.filter((each) => each.ruleIds.length > 0), ...own];
}

/** A conflict stays as long as something it is about is there. */
function conflictsOf(pack: ProtocolPack): ProtocolPack['conflicts'] {
  const targets = conflictTargets(pack);
  return pack.conflicts
    .map((conflict) => ({ ...conflict, ruleIds: conflict.ruleIds.filter((id) => targets.includes(id)) }))
    .filter(({ ruleIds }) => ruleIds.length > 0);
}
