import type { Locale } from '@shared/i18n/messages';

/**
 * Reads a number as people type it: comma or point, spaces between thousands, a trailing separator.
 * Null for an empty text, NaN for a text that is no number (so that a schema refuses it).
 */
export function parseDecimal(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (plain === '') return null;
  return /^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) ? Number(plain.replace(',', '.')) : NaN;
}

/** As typed by somebody of that language: `36,5` or `36.5`, no grouping. Empty for null and NaN. */
export function decimalText(value: number | null, locale: Locale): string {
  if (value === null || Number.isNaN(value)) return '';
  const text = String(value);
  return locale === 'ru' ? text.replace('.', ',') : text;
}
