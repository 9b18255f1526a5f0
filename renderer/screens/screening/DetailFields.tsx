import { Button } from '@renderer/ui/Button';
import { DateField } from '@renderer/ui/DateField';
import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { useLocale, useText } from '@renderer/ui/text';
import type { Detail } from '@shared/domain/answer';
import { detailName } from '@shared/protocol/chartDetails';
import type { Field, Rule } from '@shared/protocol/pack';
import { ClipboardPaste, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { focusDetails } from './questionFocus';
import styles from './Screening.module.css';

interface DetailFieldsProps {
  rule: Rule;
  details: readonly Detail[];
  /** What chart and last answer know already. */
  proposed: readonly Detail[];
  onChange(details: Detail[]): void;
}

/** What a yes needs to be decided: one entry, or several where the rule says so. */
export function DetailFields({ rule, details, proposed, onChange }: DetailFieldsProps): ReactNode {
  const t = useText().screening;
  const entries = details.length === 0 ? [{}] : details;
  const replace = (at: number, entry: Detail): void =>
    onChange(entries.map((each, index) => (index === at ? entry : each)));
  return (
    <div className={styles.details} data-details>
      <TakeOver rule={rule} details={details} proposed={proposed} onChange={onChange} />
      {entries.map((entry, at) => (
        <div key={at} className={styles.entry} role="group" aria-label={t.entry(at + 1)}>
          <FormRow columns={3}>
            {rule.fields
              .filter((field) => isAsked(rule, field, entry))
              .map((field) => (
                <div
                  key={field.id}
                  {...(field.needed && entry[field.id] === undefined ? { 'data-needed': '' } : {})}
                >
                  <DetailField
                    field={field}
                    optional={!field.needed && field.id !== rule.window?.endField}
                    value={entry[field.id]}
                    onChange={(value) => replace(at, withValue(entry, field.id, value))}
                  />
                </div>
              ))}
          </FormRow>
          {entries.length > 1 ? (
            <Button
              look="quiet"
              icon={Trash2}
              label={`${t.removeEntry}: ${t.entry(at + 1)}`}
              onPress={() => onChange(entries.filter((_, index) => index !== at))}
            />
          ) : null}
        </div>
      ))}
      {rule.repeats ? (
        <Button look="quiet" icon={Plus} onPress={() => onChange([...entries, {}])}>
          {t.addEntry}
        </Button>
      ) : null}
    </div>
  );
}

/** What is in the chart or was said last time is not typed again: one key takes it over, to be looked through. */
function TakeOver({ rule, details, proposed, onChange }: DetailFieldsProps): ReactNode {
  const t = useText().screening;
  const blank = details.every((detail) => Object.keys(detail).length === 0);
  if (!blank || proposed.length === 0) return null;
  return (
    <div className={styles.hint} data-take-over>
      <Button
        icon={ClipboardPaste}
        onPress={() => {
          onChange([...proposed]);
          focusDetails(rule.id);
        }}
      >
        {t.takeFromChart(proposed.map((detail) => detailName(rule, detail)).join(', '))}
      </Button>
      <span>{t.fromChartAndBefore}</span>
    </div>
  );
}

/** The last day is asked only of what has one. */
function isAsked(rule: Rule, field: Field, entry: Detail): boolean {
  if (field.id !== rule.window?.endField) return true;
  return ['ended', 'endPlanned'].includes(String(entry[rule.window.stateField]));
}

/** An empty field leaves no key behind, so that "not filled in" has one shape. */
function withValue(entry: Detail, id: string, value: string | number | null): Detail {
  const { [id]: _before, ...others } = entry;
  return value === null || value === '' || Number.isNaN(value) ? others : { ...others, [id]: value };
}

interface DetailFieldProps {
  field: Field;
  optional: boolean;
  value: string | number | undefined;
  onChange(value: string | number | null): void;
}

function DetailField({ field, optional, value, onChange }: DetailFieldProps): ReactNode {
  const locale = useLocale();
  const t = useText().screening;
  const label = field.label[locale];
  const common = { label, optional };
  const text = value === undefined ? '' : String(value);
  switch (field.input.kind) {
    case 'text':
      return <TextField {...common} value={text} onChange={onChange} maxLength={500} />;
    case 'date':
      return <DateField {...common} value={text === '' ? null : text} onChange={onChange} />;
    case 'number':
      return (
        <DecimalField
          {...common}
          unit={field.input.unit[locale]}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          isInvalid={typeof value === 'number' && (value < field.input.min || value > field.input.max)}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          placeholder={t.choose}
          options={field.input.options.map((option) => ({ value: option.id, label: option.text[locale] }))}
          value={text === '' ? null : text}
          onChange={onChange}
        />
      );
  }
}
