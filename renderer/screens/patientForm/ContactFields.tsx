import { Button } from '@renderer/ui/Button';
import { fieldProps } from '@renderer/ui/fieldProps';
import { useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Controller, useFieldArray } from 'react-hook-form';
import styles from './PatientForm.module.css';
import type { PatientControl } from './usePatientForm';
import { useEntryMessage } from './useEntryMessage';

const mostPhones = 6;

export function ContactFields({ control }: { control: PatientControl }): ReactNode {
  const t = useText().patients.form;
  const say = useEntryMessage();
  const phones = useFieldArray({ control, name: 'phones' });
  return (
    <>
      {phones.fields.map((phone, at) => (
        <div key={phone.id} className={styles.entry}>
          <Controller
            control={control}
            name={`phones.${at}.number`}
            render={({ field, fieldState }) => (
              <TextField label={t.phone(at + 1)} type="tel" {...fieldProps(field, fieldState, say)} />
            )}
          />
          <Controller
            control={control}
            name={`phones.${at}.note`}
            render={({ field, fieldState }) => (
              <TextField label={t.phoneNote} optional {...fieldProps(field, fieldState, say)} />
            )}
          />
          <Button look="quiet" icon={X} label={t.removePhone(at + 1)} onPress={() => phones.remove(at)} />
        </div>
      ))}
      {phones.fields.length < mostPhones ? (
        <div className={styles.add}>
          <Button look="quiet" icon={Plus} onPress={() => phones.append({ number: '', note: '' })}>
            {t.addPhone}
          </Button>
        </div>
      ) : null}
      <div className={styles.row}>
        <Controller
          control={control}
          name="email"
          render={({ field, fieldState }) => (
            <TextField label={t.email} type="email" optional {...fieldProps(field, fieldState, say)} />
          )}
        />
        <Controller
          control={control}
          name="address"
          render={({ field, fieldState }) => (
            <TextArea label={t.address} optional rows={2} {...fieldProps(field, fieldState, say)} />
          )}
        />
      </div>
    </>
  );
}
