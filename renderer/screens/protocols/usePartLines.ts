import { useLocale, useText } from '@renderer/ui/text';
import { isJsonObject, type Json, type JsonObject } from '@shared/kernel/json';
import { packFields, type PackField } from '@shared/protocol/packFields';
import type { PackPart } from '@shared/protocol/packParts';
import { useFieldWords, type FieldWords } from './useFieldWords';
import { inLocale } from './usePartTitle';

export interface PartLine {
  label: string;
  text: string;
}

/** Shown as title, lead or marks, or with the sources; lists have lines of their own. */
const elsewhere = ['name', 'question', 'class', 'action', 'zones', 'ask', 'unverified', 'title'];
const lists = ['fields', 'escalations', 'tests', 'window'];

/** Everything a part says below its title, line by line, in the language of the app. */
export function usePartLines(): (part: PackPart) => PartLine[] {
  const locale = useLocale();
  const words = useFieldWords();
  const { fields: names } = useText().protocolWords;

  function simple(field: PackField, part: PackPart): PartLine[] {
    const isWord = field.language !== null && field.language !== locale;
    const [first = ''] = field.path.split('.');
    if (isWord || lists.includes(first)) return [];
    if (field.member === null && elsewhere.includes(field.label) && part.section !== 'about') return [];
    if (field.label === 'unverified' || field.text === '') return [];
    const label = words.label({ ...field, language: null, member: null });
    return [{ label, text: words.value(field.label, typed(field)) }];
  }

  return (part) => {
    const value = isJsonObject(part.value) ? part.value : {};
    return [
      ...threshold(value, words),
      ...packFields(part).flatMap((field) => simple(field, part)),
      ...members(value, 'fields').map((field) => ({ label: names.label, text: detail(field, locale) })),
      ...members(value, 'escalations').map((each) => ({
        label: names.escalations,
        text: stricter(each, members(value, 'fields'), locale, words),
      })),
      ...members(value, 'tests').map((test) => ({
        label: words.value('test', test['test'] ?? null),
        text: ['needed', 'validToStartDays', 'validWithinCourseDays']
          .map(
            (key) =>
              `${words.label({ label: key, language: null, member: null })}: ${words.value(key, test[key] ?? null)}`,
          )
          .join('; '),
      })),
    ];
  };
}

function typed({ input, text }: PackField): Json {
  if (input === 'number' || input === 'optionalNumber') return Number(text);
  return input === 'zones' && text !== 'all' ? text.split(',') : text;
}

function members(value: JsonObject, key: string): JsonObject[] {
  const list = value[key] ?? null;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** `Platelets: below 50`. */
function threshold(value: JsonObject, words: FieldWords): PartLine[] {
  if (typeof value['comparison'] !== 'string') return [];
  const limit = value['value'] ?? null;
  const comparison = words.value('comparison', value['comparison']);
  const text = limit === null ? comparison : `${comparison} ${words.value('value', limit)}`;
  return [{ label: words.value('test', value['test'] ?? null), text }];
}

/** What is asked after a yes, with the answers it offers. */
function detail(field: JsonObject, locale: 'en' | 'ru'): string {
  const input = field['input'] ?? null;
  const options = isJsonObject(input) ? members(input, 'options') : [];
  const answers = options.map((option) => inLocale(option['text'] ?? null, locale)).join(' / ');
  const label = inLocale(field['label'] ?? null, locale) ?? '';
  return answers === '' ? label : `${label} (${answers})`;
}

function stricter(
  escalation: JsonObject,
  fields: readonly JsonObject[],
  locale: 'en' | 'ru',
  words: FieldWords,
): string {
  const field = fields.find((each) => each['id'] === escalation['field']);
  const input = field?.['input'] ?? null;
  const option = isJsonObject(input)
    ? members(input, 'options').find((each) => each['id'] === escalation['equals'])
    : undefined;
  const label = inLocale(field?.['label'] ?? null, locale) ?? '';
  const answer = inLocale(option?.['text'] ?? null, locale) ?? words.value('', escalation['equals'] ?? null);
  const then = ['class', 'action'].map((key) => words.value(key, escalation[key] ?? null)).join(', ');
  return `${label}: ${answer} → ${then}. ${inLocale(escalation['message'] ?? null, locale) ?? ''}`;
}
