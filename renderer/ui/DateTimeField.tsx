import { parseDateTime, toCalendarDateTime, type CalendarDateTime } from '@internationalized/date';
import type { Timestamp } from '@shared/kernel/time';
import type { ReactNode, Ref } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components';
import { classNames } from './classNames';
import dateStyles from './DateField.module.css';
import { localOffset } from './dateText';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';

export interface DateTimeFieldProps extends FieldProps {
  /** `2026-11-21T16:40:00.000+03:00`; shown as the clock in the room showed it. */
  value: Timestamp | null | undefined;
  /** Gives the offset this computer has at that moment. */
  onChange: (value: Timestamp | null) => void;
  onBlur?: (() => void) | undefined;
  large?: boolean;
  inputRef?: Ref<HTMLDivElement> | undefined;
}

function readMoment(value: Timestamp | null | undefined): CalendarDateTime | null {
  const local = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/.exec(value ?? '')?.[1];
  return local === undefined ? null : parseDateTime(local);
}

function momentText(value: CalendarDateTime): Timestamp {
  const local = `${value.toString().slice(0, 16)}:00.000`;
  return `${local}${localOffset(local)}`;
}

export function DateTimeField({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  value,
  onChange,
  onBlur,
  large = false,
  inputRef,
  className,
  isDisabled = false,
  isReadOnly = false,
  autoFocus = false,
  name,
}: DateTimeFieldProps): ReactNode {
  return (
    <AriaDateField
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      value={readMoment(value)}
      onChange={(next) => onChange(next === null ? null : momentText(toCalendarDateTime(next)))}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      hideTimeZone
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <DateInput
          ref={inputRef ?? null}
          className={classNames(styles.control, dateStyles.input, large && styles.large)}
        >
          {(segment) => <DateSegment segment={segment} className={dateStyles.segment ?? ''} />}
        </DateInput>
      </FieldFrame>
    </AriaDateField>
  );
}
