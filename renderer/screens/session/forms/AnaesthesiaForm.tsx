import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import {
  anaestheticAgents,
  anaestheticEffects,
  anaestheticUnits,
  yesNoAnswers,
} from '@shared/domain/skinAndNumbing';
import type { ReactNode } from 'react';
import type { StepFormProps } from '../stepForms';
import { useProblemText } from '../useProblemText';
import { AgentAllergyNotice } from './AgentAllergyNotice';
import { AllergyNotice } from './AllergyNotice';
import { MomentField } from './MomentField';
import { options } from './options';

export function AnaesthesiaForm(props: StepFormProps<'anaesthesia'>): ReactNode {
  const { value, onChange, work } = props;
  const text = useText();
  const t = text.session;
  return (
    <>
      <AllergyNotice patient={work.chart.patient.record} />
      <SegmentedChoice
        large
        label={t.fields.given}
        options={options(yesNoAnswers, text.common)}
        value={value.given}
        onChange={(given) => onChange({ ...value, given })}
      />
      {value.given === 'yes' ? <Given {...props} /> : null}
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

function Given({ value, onChange, problems, work }: StepFormProps<'anaesthesia'>): ReactNode {
  const text = useText();
  const t = text.session;
  const words = text.domain.session;
  const problem = useProblemText(problems);
  return (
    <>
      <Select
        large
        label={t.fields.agent}
        options={options(anaestheticAgents, words.agents)}
        value={value.agent}
        onChange={(agent) => onChange({ ...value, agent })}
      />
      <AgentAllergyNotice agent={value.agent} patient={work.chart.patient.record} />
      <FormRow columns={3}>
        <DecimalField
          large
          unit={words.amountUnits[value.amountUnit]}
          label={t.fields.amount}
          description={t.hints.dose}
          value={value.amount}
          onChange={(amount) => onChange({ ...value, amount })}
          errorMessage={problem('anaestheticAmount')}
        />
        <SegmentedChoice
          large
          label={t.fields.amountUnit}
          options={options(anaestheticUnits, words.amountUnits)}
          value={value.amountUnit}
          onChange={(amountUnit) => onChange({ ...value, amountUnit })}
        />
      </FormRow>
      <MomentField
        label={t.fields.startedAt}
        value={value.startedAt}
        onChange={(startedAt) => onChange({ ...value, startedAt })}
      />
      <SegmentedChoice
        large
        label={t.fields.effect}
        options={options(anaestheticEffects, words.effects)}
        value={value.effect}
        onChange={(effect) => onChange({ ...value, effect })}
      />
      <MomentField
        optional
        label={t.fields.effectAt}
        value={value.effectAt}
        onChange={(effectAt) => onChange({ ...value, effectAt })}
      />
    </>
  );
}
