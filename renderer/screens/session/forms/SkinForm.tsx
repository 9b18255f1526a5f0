import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import { antiseptics, yesNoAnswers } from '@shared/domain/skinAndNumbing';
import type { ReactNode } from 'react';
import type { StepFormProps } from '../stepForms';
import { AgentAllergyNotice } from './AgentAllergyNotice';
import { AllergyNotice } from './AllergyNotice';
import { options } from './options';

export function SkinForm({ value, onChange, work }: StepFormProps<'skin'>): ReactNode {
  const text = useText();
  const t = text.session;
  return (
    <>
      <AllergyNotice patient={work.chart.patient.record} />
      <Select
        large
        label={t.fields.antiseptic}
        options={options(antiseptics, text.domain.session.antiseptics)}
        value={value.antiseptic}
        onChange={(antiseptic) => onChange({ ...value, antiseptic })}
      />
      <AgentAllergyNotice agent={value.antiseptic} patient={work.chart.patient.record} />
      <SegmentedChoice
        large
        label={t.fields.peel}
        description={t.hints.peel}
        options={options(yesNoAnswers, text.common)}
        value={value.peel}
        onChange={(peel) => onChange({ ...value, peel })}
      />
      <TextArea
        optional
        rows={2}
        label={t.fields.note}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
      />
    </>
  );
}
