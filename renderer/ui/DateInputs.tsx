import { Fragment, useId, useRef, useState, type FocusEvent, type ReactNode, type Ref } from 'react';
import { FieldErrorContext, LabelContext, Provider, TextContext } from 'react-aria-components';
import { classNames } from './classNames';
import dateStyles from './DateField.module.css';
import { DatePartInput } from './DatePartInput';
import { pastedParts, type DatePart } from './dateParts';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';
import { useLocale, useText } from './text';
import type { TypedDateState } from './useTypedDate';

interface DateInputsProps extends FieldProps {
  parts: readonly DatePart[];
  state: TypedDateState;
  onBlur?: (() => void) | undefined;
  large: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** The browser's own checks take no part: what is wrong is found here and said in words. */
const noDetails: ValidityState = {
  badInput: false,
  customError: false,
  patternMismatch: false,
  rangeOverflow: false,
  rangeUnderflow: false,
  stepMismatch: false,
  tooLong: false,
  tooShort: false,
  typeMismatch: false,
  valid: true,
  valueMissing: false,
};

const separators = { en: '/', ru: '.' };
const before = (part: DatePart, day: string): string =>
  part === 'day' ? '' : part === 'hour' ? ', ' : part === 'minute' ? ':' : day;

/** A date as a row of small inputs typed through without a separator; a whole one can be pasted into any of them. */
export function DateInputs(props: DateInputsProps): ReactNode {
  const { parts, state, label, description, optional, onBlur, large, className } = props;
  const { isDisabled = false, isReadOnly = false, autoFocus = false } = props;
  const separator = separators[useLocale()];
  const ids = { label: useId(), first: useId(), description: useId(), error: useId() };
  const inputs = useRef<Partial<Record<DatePart, HTMLInputElement | null>>>({});
  const [left, setLeft] = useState(false);
  const complaint = useComplaint(state, left, parts.length > 3) ?? props.errorMessage;
  const isInvalid = isFieldInvalid({ errorMessage: complaint, isInvalid: props.isInvalid });
  const inside = (event: FocusEvent<HTMLElement>): boolean =>
    event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);

  return (
    <div className={classNames(styles.field, className)}>
      <Provider
        values={[
          [LabelContext, { id: ids.label, htmlFor: ids.first }],
          [TextContext, { slots: { description: { id: ids.description }, errorMessage: { id: ids.error } } }],
          [FieldErrorContext, { isInvalid, validationErrors: [], validationDetails: noDetails }],
        ]}
      >
        <FieldFrame label={label} description={description} errorMessage={complaint} optional={optional}>
          {/* Pasting and leaving concern the row as a whole; every key is for the inputs in it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            role="group"
            aria-labelledby={ids.label}
            aria-disabled={isDisabled}
            className={classNames(styles.control, dateStyles.input, large && styles.large)}
            {...(isInvalid ? { 'data-invalid': true } : {})}
            {...(isDisabled ? { 'data-disabled': true } : {})}
            onFocus={(event) => inside(event) || setLeft(false)}
            onBlur={(event) => {
              if (inside(event)) return;
              setLeft(true);
              state.finish();
              onBlur?.();
            }}
            onPaste={(event) => {
              const pasted = pastedParts(event.clipboardData.getData('text'), new Date());
              if (pasted === null || isReadOnly || isDisabled) return;
              event.preventDefault();
              state.change({ ...state.typed, ...pasted });
            }}
          >
            {parts.map((part, index) => (
              <Fragment key={part}>
                <span className={dateStyles.separator} aria-hidden>
                  {before(part, separator)}
                </span>
                <DatePartInput
                  part={part}
                  text={state.typed[part] ?? ''}
                  id={index === 0 ? ids.first : undefined}
                  inputRef={(input) => {
                    inputs.current[part] = input;
                    if (index === 0) give(props.inputRef, input);
                  }}
                  describedBy={`${ids.description} ${ids.error}`}
                  isDisabled={isDisabled}
                  isReadOnly={isReadOnly}
                  isInvalid={isInvalid}
                  autoFocus={autoFocus && index === 0}
                  onType={(text) => state.change({ ...state.typed, [part]: text })}
                  onMove={(by) => inputs.current[parts[index + by] ?? part]?.focus()}
                  onFinish={state.finish}
                />
              </Fragment>
            ))}
          </div>
        </FieldFrame>
      </Provider>
    </div>
  );
}

/** What is wrong with what stands there, named as it was typed. Half a date is only a mistake once it was left. */
function useComplaint(
  { typed, reading }: TypedDateState,
  left: boolean,
  withTime: boolean,
): string | undefined {
  const t = useText().common.date;
  const separator = separators[useLocale()];
  if (reading.kind === 'impossible') {
    return reading.part === 'time'
      ? t.noSuchTime(`${typed.hour ?? ''}:${typed.minute ?? ''}`)
      : t.noSuchDay([typed.day, typed.month, typed.year].join(separator));
  }
  if (reading.kind === 'incomplete' && left) return withTime ? t.incompleteMoment : t.incomplete;
  return undefined;
}

function give(ref: Ref<HTMLInputElement> | undefined, input: HTMLInputElement | null): void {
  if (typeof ref === 'function') ref(input);
  else if (ref !== null && ref !== undefined) ref.current = input;
}
