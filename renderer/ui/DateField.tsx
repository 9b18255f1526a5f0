import { parseDate, type CalendarDate } from '@internationalized/date';
import type { IsoDate } from '@shared/kernel/time';
import type { ReactNode, Ref } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components';
import { classNames } from './classNames';
import dateStyles from './DateField.module.css';
import { parsePastedDate, withWholeYear } from './dateText';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';

export interface DateFieldProps extends FieldProps {
  /** `1980-05-21`; null or '' when empty. */
  value: IsoDate | null | undefined;
  onChange: (value: IsoDate | null) => void;
  onBlur?: (() => void) | undefined;
  minValue?: IsoDate;
  maxValue?: IsoDate;
  large?: boolean;
  inputRef?: Ref<HTMLDivElement> | undefined;
}

export function readDate(value: IsoDate | null | undefined): CalendarDate | null {
  if (value === null || value === undefined || value === '') return null;
  const date = parsePastedDate(value);
  return date === null ? null : parseDate(date);
}

/** Day, month and year as three segments typed through; a whole date can be pasted. */
export function DateField({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  value,
  onChange,
  onBlur,
  minValue,
  maxValue,
  large = false,
  inputRef,
  className,
  isDisabled = false,
  isReadOnly = false,
  autoFocus = false,
  name,
}: DateFieldProps): ReactNode {
  const min = readDate(minValue);
  const max = readDate(maxValue);
  return (
    <AriaDateField
      {...(name === undefined ? {} : { name })}
      onBlur={() => {
        const whole = value && withWholeYear(value, new Date());
        if (whole && whole !== value) onChange(whole);
        onBlur?.();
      }}
      {...(min === null ? {} : { minValue: min })}
      {...(max === null ? {} : { maxValue: max })}
      value={readDate(value)}
      onChange={(next) => onChange(next === null ? null : next.toString())}
      granularity="day"
      shouldForceLeadingZeros
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <div
          onPasteCapture={(event) => {
            const pasted = parsePastedDate(event.clipboardData.getData('text'));
            if (pasted === null || isReadOnly || isDisabled) return;
            event.preventDefault();
            event.stopPropagation();
            onChange(pasted);
          }}
        >
          <DateInput
            ref={inputRef ?? null}
            className={classNames(styles.control, dateStyles.input, large && styles.large)}
          >
            {(segment) => <DateSegment segment={segment} className={dateStyles.segment ?? ''} />}
          </DateInput>
        </div>
      </FieldFrame>
    </AriaDateField>
  );
}
