import type { Timestamp } from '@shared/kernel/time';
import type { ReactNode, Ref } from 'react';
import { DateInputs } from './DateInputs';
import { momentParts } from './dateParts';
import { localOffset } from './dateText';
import type { FieldProps } from './FieldFrame';
import { useTypedDate } from './useTypedDate';

export interface DateTimeFieldProps extends FieldProps {
  /** `2026-11-21T16:40:00.000+03:00`; shown as the clock in the room showed it. */
  value: Timestamp | null | undefined;
  /** Gives the offset this computer has at that moment. Null while what is typed is no moment that exists. */
  onChange: (value: Timestamp | null) => void;
  onBlur?: (() => void) | undefined;
  large?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A day and a time of 24 hours, typed through without a separator. */
export function DateTimeField({ value, onChange, large = false, ...rest }: DateTimeFieldProps): ReactNode {
  const current = value === undefined || value === '' ? null : value;
  const state = useTypedDate(momentParts, current, ({ date, time }) => momentText(date, time), onChange);
  return <DateInputs {...rest} parts={momentParts} state={state} large={large} />;
}

function momentText(date: string, time: string): Timestamp {
  const local = `${date}T${time}:00.000`;
  return `${local}${localOffset(local)}`;
}
