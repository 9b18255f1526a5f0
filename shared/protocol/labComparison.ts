import type { LabValue } from '../domain/lab';
import { parseLabNumber } from '../domain/labNumber';
import type { LabThreshold } from './pack';

/** `unclear`: the value may meet the threshold, and cannot be told from what was entered. */
export type Comparison = 'met' | 'unclear' | 'notMet';

/** A row of the panel that was filled in. */
export function isGiven({ siValue, finding }: LabValue): boolean {
  return siValue !== null || finding !== null;
}

/**
 * Whether a value meets a threshold. Laboratories print "<" also for "at most": a value of "<60" is anything up to 60,
 * so it never counts as above a limit it could exceed, nor as not below one it could fall under.
 */
export function compareToThreshold(value: LabValue, threshold: LabThreshold): Comparison {
  if (threshold.comparison === 'notNegative') return comparedFinding(value);
  const measured = measuredAgainst(value, threshold);
  return measured === null ? 'unclear' : comparedNumber(value.operator, measured, threshold.comparison);
}

function comparedFinding({ finding }: LabValue): Comparison {
  if (finding === null) return 'unclear';
  return finding === 'negative' ? 'notMet' : 'met';
}

/** The value and the limit in one unit; null where one of them is not known. */
function measuredAgainst(value: LabValue, threshold: LabThreshold): { value: number; limit: number } | null {
  if (threshold.value === null || value.siValue === null) return null;
  if (threshold.comparison !== 'aboveUpperLimitTimes')
    return { value: value.siValue, limit: threshold.value };
  // The laboratory's own limit stands in the unit entered, as the value it printed does.
  const typed = parseLabNumber(value.entered);
  if (typeof typed === 'string' || value.reference.high === null) return null;
  return { value: typed.value, limit: value.reference.high * threshold.value };
}

type Direction = Exclude<LabThreshold['comparison'], 'notNegative'>;

function comparedNumber(
  operator: LabValue['operator'],
  { value, limit }: { value: number; limit: number },
  comparison: Direction,
): Comparison {
  const onLimit = comparison === 'atLeast';
  if (comparison === 'below') {
    if (operator === '<') return value <= limit ? 'met' : 'unclear';
    if (value >= limit) return 'notMet';
    return operator === '=' ? 'met' : 'unclear';
  }
  const beyond = value > limit || (onLimit && value === limit);
  if (operator === '>') return value >= limit ? 'met' : 'unclear';
  if (!beyond) return 'notMet';
  return operator === '=' ? 'met' : 'unclear';
}
