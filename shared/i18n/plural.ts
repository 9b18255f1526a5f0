export type Locale = 'en' | 'ru';

const rules = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') };

/** English needs `one` and `other`. */
export function pluralEn(count: number, forms: { one: string; other: string }): string {
  return rules.en.select(count) === 'one' ? forms.one : forms.other;
}

/** Russian needs `one` (1, 21), `few` (2–4) and `many` (5–20); `other` is for fractions. */
export function pluralRu(
  count: number,
  forms: { one: string; few: string; many: string; other?: string },
): string {
  const form = rules.ru.select(count);
  if (form === 'one') return forms.one;
  if (form === 'few') return forms.few;
  if (form === 'many') return forms.many;
  return forms.other ?? forms.few;
}
