import type { Answer, Detail } from '../domain/answer';
import type { Patient } from '../domain/patient';
import type { Rule } from './pack';

/**
 * What the chart lists about the matter of a rule, as entries of a yes, so that nobody types it again. Only a
 * proposal: one key takes it over. Whether a medicine goes on, and what touches today, is never proposed.
 */
export function chartDetails(rule: Rule, patient: Patient): Detail[] {
  const names = textFields(rule);
  const [first, second] = names;
  if (first === undefined) return [];
  if (rule.chartList === 'allergies') {
    return patient.allergies.map(({ substance, reaction }) => ({
      [first]: substance,
      ...(second === undefined || reaction === '' ? {} : { [second]: reaction }),
    }));
  }
  if (rule.chartList !== 'medication') return [];
  const { nameField = first, orderedField } = rule.medicine ?? {};
  return patient.medication.map(({ name, dose, prescribed }) => ({
    [nameField]: [name, dose].filter((part) => part !== '').join(' '),
    ...(orderedField === undefined ? {} : { [orderedField]: orderedAs[prescribed] }),
  }));
}

const orderedAs = { yes: 'prescribed', no: 'selfChosen', unknown: 'notKnown' } as const;

/**
 * The entries to offer: those of the last answer, without what belongs to its day (states, dates, choices about that
 * treatment), and what the chart lists beside them.
 */
export function proposedDetails(rule: Rule, patient: Patient, before: Answer | null): Detail[] {
  const lasting = new Set([
    ...textFields(rule),
    ...(rule.medicine === null ? [] : [rule.medicine.orderedField]),
  ]);
  const earlier = (before?.value === 'yes' ? before.details : [])
    .map((detail) => Object.fromEntries(Object.entries(detail).filter(([id]) => lasting.has(id))))
    .filter((detail) => Object.keys(detail).length > 0);
  const [nameField] = textFields(rule);
  const nameOf = (detail: Detail): string =>
    String(detail[nameField ?? ''] ?? '')
      .trim()
      .toLowerCase();
  const known = new Set(earlier.map(nameOf));
  return [...earlier, ...chartDetails(rule, patient).filter((detail) => !known.has(nameOf(detail)))];
}

/** The entry's name as it is listed: its first field of words. */
export function detailName(rule: Rule, detail: Detail): string {
  const [nameField] = textFields(rule);
  return String(detail[nameField ?? ''] ?? '');
}

function textFields(rule: Rule): string[] {
  return rule.fields.filter((field) => field.input.kind === 'text').map((field) => field.id);
}
