import { useFormat, useText } from '@renderer/ui/text';
import type { Finding } from '@shared/domain/finding';

/** Why a finding is there, in one sentence of the app; needs no pack. */
export function useBecause(): (finding: Finding) => string {
  const text = useText();
  const t = text.screening.because;
  const format = useFormat();
  return ({ cause, params, decision }) => {
    const date = decision.kind === 'notBefore' ? format.date(decision.date) : '';
    if (cause === 'until' || cause === 'firstVisit') return t[cause](date);
    if (cause === 'continuingPrescription') return t.continuingPrescription(String(params['name'] ?? ''));
    if (cause === 'againstChart' || cause === 'chartListsMore')
      return t[cause](String(params['listed'] ?? ''));
    if (cause === 'askAgain') return t.askAgain(format.date(String(params['askedOn'])));
    if (cause === 'labExpired') return t.labExpired(format.date(String(params['lapsedOn'])));
    if (cause === 'labThreshold' || cause === 'labUnclear')
      return t[cause](valueText(params, text.domain.labs));
    if (cause === 'ageTask' || cause === 'underAge' || cause === 'typicalAge')
      return t[cause](Number(params['years']));
    return t[cause];
  };
}

type LabNames = ReturnType<typeof useText>['domain']['labs'];

/** "Platelets <52 ×10⁹/L", or the word a laboratory printed. */
function valueText({ test, finding, operator, entered, unit }: Finding['params'], labs: LabNames): string {
  const tests: Record<string, string> = labs.tests;
  const units: Record<string, string> = labs.units;
  const findings: Record<string, string> = labs.findings;
  const name = tests[String(test)] ?? String(test);
  if (finding !== undefined) return `${name} ${findings[String(finding)] ?? String(finding)}`;
  const sign = operator === '=' ? '' : String(operator);
  return `${name} ${sign}${String(entered)} ${units[String(unit)] ?? String(unit)}`;
}
