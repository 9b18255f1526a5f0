import type { Finding, FindingCause } from '../domain/finding';
import type { Rule } from './pack';

/** A finding that decides nothing: caution, and as much to go on as the rule itself would ask, short of blocking. */
export function openFinding(rule: Rule, cause: FindingCause, params: Finding['params'] = {}): Finding {
  return {
    ruleId: rule.id,
    cause,
    decision: { kind: 'caution' },
    action: rule.action === 'reason' || rule.action === 'block' ? 'reason' : 'confirm',
    params,
    escalatedBy: null,
    missing: [],
    task: null,
    sources: rule.sources,
  };
}
