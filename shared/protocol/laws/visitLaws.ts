import type { ProtocolPack } from '../pack';
import { repeated } from './idLaws';

/** What is asked each visit stands in exactly one grouped question, and nothing else does. */
export function visitFaults(pack: ProtocolPack): string[] {
  const asked = pack.visitQuestions.flatMap((question) => question.ruleIds);
  const each = pack.rules.filter((rule) => rule.ask === 'eachVisit').map((rule) => rule.id);
  return [
    ...repeated('rule in visit questions', asked),
    ...each
      .filter((id) => !asked.includes(id))
      .map((id) => `${id}: asked each visit, but in no visit question`),
    ...asked
      .filter((id) => !each.includes(id))
      .map((id) => `${id}: in a visit question, but not asked each visit`),
  ];
}
