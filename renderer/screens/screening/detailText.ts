import type { Formatters } from '@renderer/ui/format';
import type { Detail } from '@shared/domain/answer';
import type { Locale } from '@shared/i18n/messages';
import type { Field } from '@shared/protocol/pack';

/** "Medicine: doxycycline · Last day: 14 Nov 2026": one entry as a line. Fields the pack no longer has keep their id. */
export function detailText(
  detail: Detail,
  fields: readonly Field[],
  locale: Locale,
  format: Formatters,
): string {
  return Object.entries(detail)
    .map(([id, value]) => {
      const field = fields.find((each) => each.id === id);
      return field === undefined
        ? `${id}: ${value}`
        : `${field.label[locale]}: ${valueText(field, value, locale, format)}`;
    })
    .join(' · ');
}

function valueText(field: Field, value: string | number, locale: Locale, format: Formatters): string {
  switch (field.input.kind) {
    case 'choice':
      return field.input.options.find((option) => option.id === value)?.text[locale] ?? String(value);
    case 'date':
      return typeof value === 'string' ? format.date(value) : String(value);
    case 'number':
      return typeof value === 'number' ? `${format.number(value)} ${field.input.unit[locale]}` : value;
    case 'text':
      return String(value);
  }
}
