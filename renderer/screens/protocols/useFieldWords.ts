import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { isJsonObject, type Json } from '@shared/kernel/json';

export interface FieldPlace {
  /** Name of what the field is (`message`, `days`). */
  label: string;
  language: 'en' | 'ru' | null;
  /** The list member it stands in (a test, a detail, a paragraph). */
  member: string | null;
}

export interface FieldWords {
  /** What a field is called: `Message (English)`, `Platelets: counts for the first session, days`. */
  label(place: FieldPlace): string;
  /** What stands in a field, in the language of the app. */
  value(label: string, value: Json): string;
  zones(value: Json): string;
}

const known = <T extends object>(words: T, key: string): key is keyof T & string => Object.hasOwn(words, key);

/** The one place that puts the fields of a protocol into words. */
export function useFieldWords(): FieldWords {
  const t = useText();
  const locale = useLocale();
  const format = useFormat();
  const { fields, languages, comparisons, needs, at } = t.protocolWords;
  const { classes, actions, asks, zonesAll, yes, no, none } = t.protocols;
  const { tests } = t.domain.labs;
  const { groups: zoneNames } = t.domain.zones;
  const { groups: labGroups } = { groups: t.domain.screening.labGroups };

  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    class: classes,
    action: actions,
    ask: asks,
    comparison: comparisons,
    test: tests,
    group: labGroups,
    need: needs,
  };

  function zones(value: Json): string {
    if (!Array.isArray(value)) return zonesAll;
    return value
      .map((zone) => (typeof zone === 'string' && known(zoneNames, zone) ? zoneNames[zone] : ''))
      .join(', ');
  }

  function words(label: string, value: Json): string {
    if (value === null) return none;
    if (label === 'zones') return zones(value);
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'string') return choices[label]?.[value] ?? value;
    if (Array.isArray(value)) return value.map((each) => words(label, each)).join('; ') || none;
    return isJsonObject(value) ? objectWords(label, value) : '';
  }

  function objectWords(label: string, value: { [key: string]: Json }): string {
    const text = value[locale];
    if (typeof text === 'string') return text;
    if (typeof value['key'] === 'string' && typeof value['grade'] === 'string')
      return `${value['key']} (${value['grade']})`;
    if (label === 'need' && typeof value['kind'] === 'string') return words('need', value['kind']);
    return Object.entries(value)
      .filter(([key]) => !['id', 'ruleId', 'seedRow', 'sources', 'unverified'].includes(key))
      .map(([key, inner]) => `${nameOf(key)}: ${words(key, inner)}`)
      .join(', ');
  }

  function nameOf(label: string): string {
    if (known(fields, label)) return fields[label];
    return known(t.protocolWords.parts, label) ? t.protocolWords.parts[label] : label;
  }

  return {
    label({ label, language, member }) {
      const named = language === null ? nameOf(label) : `${nameOf(label)} (${languages[language]})`;
      if (member === null) return named;
      if (member.includes('=')) return at(fields.escalations, named);
      return at(known(tests, member) ? tests[member] : member, named);
    },
    value: words,
    zones,
  };
}
