import type { LabTestId } from '../../domain/labTest';
import type { LabRule, LabThreshold, ProtocolPack } from '../pack';
import { repeated } from './idLaws';
import { actionFits } from './ruleLaws';

/** Laboratory groups and thresholds: known tests and questions, numbers where a number belongs. */
export function labFaults(pack: ProtocolPack): string[] {
  const tests = pack.labs.flatMap((lab) => lab.tests.map((each) => each.test));
  return [
    ...repeated('laboratory test', tests),
    ...pack.labs.flatMap((lab) => groupFaults(lab, pack)),
    ...pack.labThresholds.flatMap((threshold) => thresholdFaults(threshold, tests)),
  ];
}

function groupFaults({ ruleId, need, tests }: LabRule, pack: ProtocolPack): string[] {
  const known = (id: string): boolean => pack.rules.some((rule) => rule.id === id);
  const asks = need.kind === 'ifOpen' && !known(need.ruleId);
  return [
    ...(asks ? ['stands in for a question the pack does not have'] : []),
    ...(tests.some((test) => !test.repeatIf.every(known))
      ? ['repeated after a question the pack does not have']
      : []),
    ...(tests.some((test) => test.validWithinCourseDays < test.validToStartDays)
      ? ['counts shorter within a course than at its start']
      : []),
  ].map((fault) => `${ruleId}: ${fault}`);
}

function thresholdFaults(threshold: LabThreshold, tests: readonly LabTestId[]): string[] {
  const { test, comparison, value } = threshold;
  const inWords = comparison === 'notNegative';
  const faults: string[] = [];
  if (inWords !== (value === null)) faults.push('a number belongs to every comparison but “not negative”');
  if (inWords !== isWordTest(test)) faults.push('comparison does not fit the test');
  if (value !== null && value <= 0) faults.push('threshold is not above zero');
  // A republished list printed 10⁵/µL without its superscript (clinical-reference.md §1A): 100 ×10⁹/L is meant.
  if (test === 'platelets' && value === 105) faults.push('platelets 105 is a lost superscript');
  if (!actionFits(threshold.class, threshold.action)) faults.push('action does not fit class');
  if (!tests.includes(test)) faults.push('threshold for a test of no laboratory group');
  return faults.map((fault) => `${threshold.ruleId}: ${fault}`);
}

/** Whether its result is a word. */
function isWordTest(test: LabTestId): boolean {
  return ['hiv', 'hbsAg', 'antiHcv', 'syphilis', 'pregnancyTest'].includes(test);
}
