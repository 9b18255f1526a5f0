import type { Answer } from '../domain/answer';
import type { Sex } from '../domain/patient';
import type { LocalText, Rule } from './pack';

/**
 * The reason for "not applicable" the record itself suggests (pregnancy of a man). Only ever shown as a proposal:
 * nothing fills it in but the practitioner's own answer.
 */
export function proposedReasonId(rule: Rule, sex: Sex): string | null {
  return rule.inapplicable.find((each) => each.proposedFor?.sexes.includes(sex) === true)?.id ?? null;
}

export interface ProposedReason {
  rule: Rule;
  reasonId: string;
}

/** The proposals for all of these rules; null when one of them has none, so that the group is asked part by part. */
export function proposedTogether(rules: readonly Rule[], sex: Sex): ProposedReason[] | null {
  const proposed = rules.flatMap((rule) => {
    const reasonId = proposedReasonId(rule, sex);
    return reasonId === null ? [] : [{ rule, reasonId }];
  });
  return proposed.length === 0 || proposed.length < rules.length ? null : proposed;
}

/** The grouped question answered "not applicable", each rule for its own proposed reason. */
export function notApplicableTogether(
  answers: readonly Answer[],
  proposals: readonly ProposedReason[],
  questionId: string,
  asked: Pick<Answer, 'askedAt' | 'askedById'>,
): Answer[] {
  return answers.map((answer) => {
    const proposal = proposals.find(({ rule }) => rule.id === answer.ruleId);
    if (proposal === undefined) return answer;
    const { reasonId } = proposal;
    return {
      ...answer,
      ...asked,
      value: 'notApplicable',
      reason: { reasonId, text: '' },
      details: [],
      carriedFromId: null,
      viaQuestionId: questionId,
    };
  });
}

export function reasonText(rule: Rule, reasonId: string): LocalText | undefined {
  return rule.inapplicable.find((each) => each.id === reasonId)?.text;
}
