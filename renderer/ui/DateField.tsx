import type { IsoDate } from '@shared/kernel/time';
import type { ReactNode, Ref } from 'react';
import { DateInputs } from './DateInputs';
import { dayParts } from './dateParts';
import type { FieldProps } from './FieldFrame';
import { useFormat, useText } from './text';
import { useTypedDate } from './useTypedDate';

export interface DateFieldProps extends FieldProps {
  /** `1980-05-21`; null or '' when empty. */
  value: IsoDate | null | undefined;
  /** Null while what is typed is no day that exists; the field itself then says what is wrong. */
  onChange: (value: IsoDate | null) => void;
  onBlur?: (() => void) | undefined;
  minValue?: IsoDate;
  maxValue?: IsoDate;
  large?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** Day, month and year, typed through without a separator; a whole date can be pasted. */
export function DateField({
  value,
  onChange,
  minValue,
  maxValue,
  large = false,
  ...rest
}: DateFieldProps): ReactNode {
  const t = useText().common.date;
  const format = useFormat();
  const current = value === undefined || value === '' ? null : value;
  const state = useTypedDate(dayParts, current, ({ date }) => date, onChange);
  const tooLate = current !== null && maxValue !== undefined && current > maxValue;
  const tooEarly = current !== null && minValue !== undefined && current < minValue;
  const outside = tooLate
    ? t.notAfter(format.date(maxValue))
    : tooEarly
      ? t.notBefore(format.date(minValue))
      : undefined;
  return (
    <DateInputs
      {...rest}
      parts={dayParts}
      state={state}
      large={large}
      errorMessage={rest.errorMessage ?? outside}
    />
  );
}
