import type { Sex } from '../domain/patient';
import type { Rule } from './pack';

/**
 * The reason for "not applicable" the record itself suggests (pregnancy of a man). Only ever shown as a proposal:
 * nothing fills it in but the practitioner's own answer.
 */
export function proposedReasonId(rule: Rule, sex: Sex): string | null {
  return rule.inapplicable.find((each) => each.proposedFor?.sexes.includes(sex) === true)?.id ?? null;
}
