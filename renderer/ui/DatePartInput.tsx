import type { ChangeEvent, KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from './classNames';
import styles from './DateField.module.css';
import { isFull, partLimits, type DatePart } from './dateParts';
import { useText } from './text';

interface DatePartInputProps {
  part: DatePart;
  text: string;
  inputRef: Ref<HTMLInputElement>;
  id?: string | undefined;
  describedBy: string;
  isDisabled: boolean;
  isReadOnly: boolean;
  isInvalid: boolean;
  autoFocus: boolean;
  onType(text: string): void;
  onMove(by: 1 | -1): void;
  onFinish(): void;
}

/** Two or four digits. A full one hands the keyboard on; arrows step and move; a separator moves on too. */
export function DatePartInput(props: DatePartInputProps): ReactNode {
  const { part, text, id, inputRef, onType, onMove, onFinish, isReadOnly } = props;
  const t = useText().common.date;
  const { min, max, digits } = partLimits[part];

  const step = (by: number): void => {
    if (isReadOnly) return;
    const start = part === 'year' ? new Date().getFullYear() : min;
    const next = text === '' ? start : Number(text) + by;
    onType(String(next > max ? min : next < min ? max : next).padStart(digits, '0'));
  };
  const keys: Record<string, () => void> = {
    ArrowUp: () => step(1),
    ArrowDown: () => step(-1),
    ArrowLeft: () => onMove(-1),
    ArrowRight: () => onMove(1),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter and Ctrl+S are for the form; it is to find the year whole.
    if (event.key === 'Enter' || event.ctrlKey) return onFinish();
    const act =
      keys[event.key] ?? (/^[./,:\s-]$/.test(event.key) ? () => text !== '' && onMove(1) : undefined);
    if (act !== undefined) {
      event.preventDefault();
      act();
    } else if (event.key === 'Backspace' && text === '') onMove(-1);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const entered = event.target.value.replace(/\D/g, '');
    const kept = entered.length > digits ? entered.slice(-1) : entered;
    onType(kept);
    if (kept.length > text.length || text.length === digits) if (isFull(part, kept)) onMove(1);
  };

  return (
    <input
      ref={inputRef}
      id={id}
      role="spinbutton"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      className={classNames(styles.part, part === 'year' && styles.year)}
      aria-label={t.parts[part]}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid}
      aria-valuemin={min}
      aria-valuemax={max}
      {...(text === '' ? {} : { 'aria-valuenow': Number(text) })}
      placeholder={t.placeholders[part]}
      // The screen that asked for it put the keyboard here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={props.autoFocus}
      disabled={props.isDisabled}
      readOnly={isReadOnly}
      value={text}
      onChange={onChange}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.select()}
      onClick={(event) => event.currentTarget.select()}
    />
  );
}
