import {
  compareStrictness,
  decisionOf,
  type Action,
  type Decision,
  type Finding,
  type FindingCause,
} from '../domain/finding';
import type { LabResult, LabValue } from '../domain/lab';
import type { LabTestId } from '../domain/labTest';
import { compareToThreshold, isGiven, type Comparison } from './labComparison';
import type { LabThreshold, ProtocolPack } from './pack';

interface Hit {
  threshold: LabThreshold;
  value: LabValue;
  comparison: Exclude<Comparison, 'notMet'>;
  collectedOn: LabResult['collectedOn'];
}

/**
 * Values that meet a threshold of the pack, or may meet it, whatever the assessment of their group says and however
 * old they are: a newer result takes their place. Of several thresholds of a test the strictest that is met speaks.
 */
export function thresholdFindings(labs: readonly LabResult[], pack: ProtocolPack): Finding[] {
  const hits = pack.labThresholds.flatMap((threshold) => hitsOf(threshold, labs));
  return hits
    .filter((hit) => !hits.some((other) => outweighs(other, hit)))
    .map((hit) => thresholdFinding(hit, isSensitive(hit.threshold.test, pack)));
}

/** Groups with a value that is not plainly on the right side of every threshold. */
export function questionedGroups(labs: readonly LabResult[], pack: ProtocolPack): ReadonlySet<string> {
  const questioned = labs.filter((lab) =>
    pack.labThresholds.some((threshold) => hitsOf(threshold, [lab]).length > 0),
  );
  return new Set(questioned.map((lab) => lab.group));
}

function hitsOf(threshold: LabThreshold, labs: readonly LabResult[]): Hit[] {
  const hits: Hit[] = [];
  for (const { values, collectedOn } of labs.toSorted((a, b) => a.group.localeCompare(b.group, 'en'))) {
    for (const value of values.filter((each) => each.test === threshold.test && isGiven(each))) {
      const comparison = compareToThreshold(value, threshold);
      if (comparison !== 'notMet') hits.push({ threshold, value, comparison, collectedOn });
    }
  }
  return hits;
}

function outweighs(other: Hit, hit: Hit): boolean {
  return (
    other.comparison === 'met' &&
    other.value === hit.value &&
    compareStrictness(other.threshold, hit.threshold) > 0
  );
}

function isSensitive(test: LabTestId, { labs }: ProtocolPack): boolean {
  return labs.some((rule) => rule.sensitive && rule.tests.some((each) => each.test === test));
}

/** Of a sensitive test nothing but "result to discuss" leaves the evaluator. */
function thresholdFinding({ threshold, value, comparison, collectedOn }: Hit, sensitive: boolean): Finding {
  const met = comparison === 'met';
  const cause: FindingCause = sensitive ? 'labNotAcceptable' : met ? 'labThreshold' : 'labUnclear';
  const decision: Decision = met ? decisionOf(threshold.class) : { kind: 'caution' };
  const action: Action = !met && threshold.action === 'block' ? 'reason' : threshold.action;
  return {
    ruleId: threshold.ruleId,
    cause,
    decision,
    action,
    params: sensitive ? {} : { ...shown(value), ...(collectedOn === null ? {} : { collectedOn }) },
    escalatedBy: null,
    missing: [],
    task: null,
    sources: threshold.sources,
  };
}

function shown({ test, entered, unit, operator, finding }: LabValue): Record<string, string> {
  return finding === null ? { test, entered, unit, operator } : { test, finding };
}
