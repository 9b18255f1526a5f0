import { decimalText } from '@renderer/ui/decimal';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { LabValue } from '@shared/domain/lab';
import { typedOf } from '@shared/domain/labEntry';
import {
  fromSi,
  labTest,
  labUnits,
  siUnit,
  type NumberRange,
  type NumericLabTest,
} from '@shared/domain/labPanel';

export interface LabWords {
  /** Plain digits as somebody of the language types them. */
  digits(digits: string): string;
  unit(unit: string): string;
  /** `13,8 g/dL` */
  measured(typed: string, unit: string): string;
  /** `30–250 g/L`, in the SI unit of the test. */
  range(test: NumericLabTest, range: NumberRange): string;
  /** A stored value with its unit, or its word. */
  value(value: LabValue): string;
  /** Its SI value where it was entered in another unit; else null. */
  inSi(value: LabValue): string | null;
  /** The laboratory's limits; empty when it gave none. */
  limits(value: LabValue): string;
}

/** Laboratory values in the words and numbers of the language. */
export function useLabWords(): LabWords {
  const { units, findings } = useText().domain.labs;
  const locale = useLocale();
  const format = useFormat();
  const unit = (code: string): string => {
    const known = labUnits.find((each) => each === code);
    return known === undefined ? code : units[known];
  };
  const number = (value: number): string => decimalText(value, locale);
  const measured = (typed: string, code: string): string => `${typed} ${unit(code)}`;
  return {
    digits: (digits) => (locale === 'ru' ? digits.replace('.', ',') : digits),
    unit,
    measured,
    range: (test, { min, max }) =>
      `${format.number(fromSi(test, min, siUnit(test)))}–${format.number(fromSi(test, max, siUnit(test)))} ${unit(siUnit(test))}`,
    value: (value) =>
      value.finding === null ? measured(typedOf(value), value.unit) : findings[value.finding],
    inSi({ test, unit: code, siValue }) {
      const known = labTest(test);
      if (known.kind !== 'number' || siValue === null || code === siUnit(known)) return null;
      return measured(format.number(siValue), siUnit(known));
    },
    limits({ reference: { low, high } }) {
      if (low === null) return high === null ? '' : `< ${number(high)}`;
      return high === null ? `> ${number(low)}` : `${number(low)}–${number(high)}`;
    },
  };
}
