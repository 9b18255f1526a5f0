import { Card } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import type { LabForm } from '@shared/domain/labForm';
import { sampleSites } from '@shared/domain/labReport';
import type { ReactNode } from 'react';
import styles from './Labs.module.css';

interface SampleCardProps {
  form: LabForm;
  amountMissing: boolean;
  onChange: (changes: Partial<LabForm>) => void;
}

/** Blood the practice drew for the laboratory, and notes. */
export function SampleCard({ form, amountMissing, onChange }: SampleCardProps): ReactNode {
  const text = useText();
  const t = text.labs;
  const { sample } = form;
  return (
    <Card title={t.sampleTitle}>
      <Checkbox
        large
        value={sample !== null}
        onChange={(drawn) => onChange({ sample: drawn ? { ml: null, site: 'elbowLeft' } : null })}
      >
        {t.sample}
      </Checkbox>
      {sample === null ? null : (
        <>
          <p className={styles.hint}>{t.sampleHint}</p>
          <FormRow columns={3}>
            <DecimalField
              label={t.sampleMl}
              large
              value={sample.ml}
              errorMessage={amountMissing ? t.problems.amountMissing : undefined}
              onChange={(ml) => onChange({ sample: { ...sample, ml } })}
            />
            <Select
              label={t.sampleSite}
              large
              options={sampleSites.map((value) => ({ value, label: text.domain.labs.sites[value] }))}
              value={sample.site}
              onChange={(site) => onChange({ sample: { ...sample, site } })}
            />
          </FormRow>
        </>
      )}
      <TextArea
        label={t.notes}
        optional
        maxLength={4000}
        value={form.notes}
        onChange={(notes) => onChange({ notes })}
      />
    </Card>
  );
}
