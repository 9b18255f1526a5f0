import { listStateSchema, type ListState, type PatientInput } from '@shared/domain/patient';
import { Button } from '@renderer/ui/Button';
import { fieldProps } from '@renderer/ui/fieldProps';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import { Plus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Controller, useFieldArray, type FieldArray } from 'react-hook-form';
import styles from './PatientForm.module.css';
import type { PatientControl } from './usePatientForm';
import { useEntryMessage } from './useEntryMessage';

type ListName = 'allergies' | 'medication' | 'conditions';

interface HealthListProps<N extends ListName> {
  control: PatientControl;
  name: N;
  stateName: `${N}State`;
  label: string;
  addLabel: string;
  empty: FieldArray<PatientInput, N>;
  /** The entries as they are typed. */
  typed: FieldArray<PatientInput, N>[];
  /** What an entry is called, for "Remove …". */
  nameAt: (at: number) => string;
  renderEntry: (at: number) => ReactNode;
}

/**
 * Not asked, none known, or a list: choosing "listed" opens the first entry, leaving it takes them out of the record.
 * They come back with "listed": a slip of the finger costs nothing that was typed.
 */
export function HealthList<N extends ListName>(props: HealthListProps<N>): ReactNode {
  const { control, name, stateName, label, addLabel, empty, typed, nameAt, renderEntry } = props;
  const t = useText().patients.form;
  const say = useEntryMessage();
  const entries = useFieldArray({ control, name });
  const leftOut = useRef<FieldArray<PatientInput, N>[]>([]);
  const choose = (state: ListState) => {
    if (state === 'listed') {
      if (entries.fields.length === 0)
        entries.replace(leftOut.current.length > 0 ? leftOut.current : [empty]);
      return;
    }
    if (entries.fields.length > 0) leftOut.current = typed;
    entries.replace([]);
  };
  return (
    <div className={styles.list}>
      <Controller
        control={control}
        name={stateName}
        render={({ field, fieldState }) => (
          <SegmentedChoice
            label={label}
            options={listStateSchema.options.map((state) => ({ value: state, label: t.listStates[state] }))}
            {...fieldProps(field, fieldState, say)}
            value={listStateSchema.parse(field.value)}
            onChange={(state) => {
              choose(state);
              field.onChange(state);
            }}
          />
        )}
      />
      {entries.fields.map((entry, at) => (
        <div key={entry.id} className={styles.entry}>
          {renderEntry(at)}
          <Button
            look="quiet"
            icon={X}
            label={t.removeEntry(nameAt(at))}
            onPress={() => entries.remove(at)}
          />
        </div>
      ))}
      {entries.fields.length > 0 ? (
        <div className={styles.add}>
          <Button look="quiet" icon={Plus} onPress={() => entries.append(empty)}>
            {addLabel}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
