import type { Detail } from '@shared/domain/answer';
import type { Finding } from '@shared/domain/finding';
import type { LabGroup, LabResult, LabValue } from '@shared/domain/lab';
import type { LabTestId } from '@shared/domain/labTest';
import { evaluate } from '@shared/protocol/evaluate';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import type { ProtocolPack } from '@shared/protocol/pack';
import { acceptableLabs, answer, clearInput } from './screening';

/** Everything the pack asks is answered no, on the screening day; results of three days ago are acceptable. */
export function clearInputOf(pack: ProtocolPack, changes: Partial<EvaluationInput> = {}): EvaluationInput {
  return clearInput({ answers: pack.rules.map((rule) => answer(rule.id, 'no')), ...changes });
}

/** What a yes to one question finds, everything else being no. Empty when the pack does not have the question. */
export function yesTo(
  pack: ProtocolPack,
  ruleId: string,
  detail: Detail = {},
  changes: Partial<EvaluationInput> = {},
): Finding[] {
  const input = clearInputOf(pack, changes);
  const answers = input.answers.map((each) =>
    each.ruleId === ruleId ? answer(ruleId, 'yes', [detail]) : each,
  );
  return findingsOf(pack, ruleId, { ...input, answers });
}

/** What one rule, gate, group or threshold finds. */
export function findingsOf(pack: ProtocolPack, ruleId: string, input: EvaluationInput): Finding[] {
  return evaluate(input, pack).findings.filter((finding) => finding.ruleId === ruleId);
}

/** A number in SI, with the laboratory's upper limit, or a word. */
export function labValue(
  test: LabTestId,
  result: number | NonNullable<LabValue['finding']>,
  high: number | null = null,
): LabValue {
  const number = typeof result === 'number' ? result : null;
  return {
    test,
    entered: number === null ? '' : String(number),
    unit: number === null ? '' : (siUnits[test] ?? ''),
    operator: '=',
    siValue: number,
    finding: typeof result === 'number' ? null : result,
    reference: { low: null, high },
  };
}

const siUnits: Partial<Record<LabTestId, string>> = {
  platelets: '10*9/L',
  leukocytes: '10*9/L',
  haemoglobin: 'g/L',
  glucose: 'mmol/L',
  glucoseFasting: 'mmol/L',
  alt: 'U/L',
  ast: 'U/L',
  bilirubinTotal: 'umol/L',
  creatinine: 'umol/L',
  inr: '{INR}',
};

/** Acceptable results, one group with these values. */
export function labsWith(group: LabGroup, values: LabValue[], collectedOn = '2026-11-18'): LabResult[] {
  return acceptableLabs(collectedOn).map((each) => (each.group === group ? { ...each, values } : each));
}

/** What a value finds, everything else being acceptable. */
export function valueFinds(pack: ProtocolPack, ruleId: string, group: LabGroup, value: LabValue): Finding[] {
  return findingsOf(pack, ruleId, clearInputOf(pack, { labs: labsWith(group, [value]) }));
}
