import type { Answer } from '../domain/answer';
import type { PatientFacts } from './evaluationInput';
import type { Rule } from './pack';

/** What the patient's chart says about the matter of a rule. */
export function listedInChart(rule: Rule, patient: PatientFacts): readonly string[] {
  return rule.chartList === null ? [] : patient.chart[rule.chartList];
}

/**
 * What the chart lists and no entry of a yes names in words. "Аспирин" names "Аспирин 100 мг"; words of three letters
 * and fewer ("no", "мг") name nothing by themselves.
 */
export function notNamed(rule: Rule, { details }: Answer, patient: PatientFacts): string[] {
  const inWords = rule.fields.filter((field) => field.input.kind === 'text');
  const said = details.flatMap((detail) => inWords.map((field) => fold(String(detail[field.id] ?? ''))));
  const words = new Set(said.flatMap((text) => longWords(text)));
  return listedInChart(rule, patient).filter((item) => {
    const listed = fold(item);
    const whole = said.some((text) => text.includes(listed));
    return !whole && !longWords(listed).some((word) => words.has(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function longWords(text: string): string[] {
  return text.match(/\p{L}{4,}/gu) ?? [];
}
