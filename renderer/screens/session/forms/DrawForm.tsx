import { Button } from '@renderer/ui/Button';
import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { useFormat, useText } from '@renderer/ui/text';
import {
  anticoagulants,
  bloodUsedMl,
  drawResults,
  gelAnswers,
  type BloodDraw,
  type DrawStep,
} from '@shared/domain/bloodDraw';
import type { Patient } from '@shared/domain/patient';
import type { NumberRange } from '@shared/domain/sessionParameters';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { FindingsNow } from '../../screening/FindingsNow';
import type { StepFormProps } from '../stepForms';
import { blankDraw } from '../stepValues';
import { useProblemText } from '../useProblemText';
import { AgentAllergyNotice, LatexNotice } from './AgentAllergyNotice';
import { Entry } from './Entry';
import { MomentField } from './MomentField';
import { options, replaced, without } from './options';

/** Every venepuncture is a draw of its own, the failed ones too: they count in the blood totals. */
export function DrawForm({ value, onChange, work, problems }: StepFormProps<'draw'>): ReactNode {
  const t = useText().session;
  const { draws } = value;
  const problem = useProblemText(problems);
  const range = work.parameters.bloodDrawnMl;
  return (
    <>
      {work.session.record.entryMode === 'live' ? (
        <FindingsNow patientId={work.session.record.patientId} />
      ) : null}
      <LatexNotice patient={work.chart.patient.record} />
      {draws.map((draw, index) => (
        <Entry
          key={index}
          title={t.fields.draw(index + 1)}
          onRemove={draws.length === 1 ? undefined : () => onChange({ draws: without(draws, index) })}
        >
          <OneDraw
            draw={draw}
            range={range}
            patient={work.chart.patient.record}
            amountProblem={problem('bloodDrawnMl', index)}
            onChange={(next) => onChange({ draws: replaced(draws, index, next) })}
          />
        </Entry>
      ))}
      <OutsideRange step={value} range={range} />
      <div>
        <Button
          large
          icon={Plus}
          onPress={() => onChange({ draws: [...draws, blankDraw(work.session.record.plan)] })}
        >
          {t.actions.addDraw}
        </Button>
      </div>
    </>
  );
}

interface OneDrawProps {
  draw: BloodDraw;
  range: NumberRange;
  patient: Patient;
  amountProblem: string | undefined;
  onChange(draw: BloodDraw): void;
}

function OneDraw({ draw, range, patient, amountProblem, onChange }: OneDrawProps): ReactNode {
  const text = useText();
  const t = text.session;
  const words = text.domain.session;
  const format = useFormat();
  return (
    <>
      <FormRow columns={3}>
        <DecimalField
          large
          unit={t.units.ml}
          label={t.fields.bloodDrawnMl}
          description={t.hints.bloodRange(format.number(range.min), format.number(range.max))}
          value={draw.bloodDrawnMl}
          onChange={(bloodDrawnMl) => onChange({ ...draw, bloodDrawnMl })}
          errorMessage={amountProblem}
        />
        <SegmentedChoice
          large
          label={t.fields.drawResult}
          options={options(drawResults, words.drawResults)}
          value={draw.result}
          onChange={(result) => onChange({ ...draw, result })}
        />
      </FormRow>
      <FormRow columns={3}>
        <Select
          large
          label={t.fields.anticoagulant}
          options={options(anticoagulants, words.anticoagulants)}
          value={draw.anticoagulant}
          onChange={(anticoagulant) => onChange({ ...draw, anticoagulant })}
        />
        <SegmentedChoice
          large
          label={t.fields.gel}
          options={options(gelAnswers, words.gel)}
          value={draw.gel}
          onChange={(gel) => onChange({ ...draw, gel })}
        />
      </FormRow>
      <AgentAllergyNotice agent={draw.anticoagulant} patient={patient} />
      <MomentField
        optional
        label={t.fields.drawnAt}
        value={draw.drawnAt}
        onChange={(drawnAt) => onChange({ ...draw, drawnAt })}
      />
      <TextField
        large
        optional
        label={t.fields.note}
        value={draw.note}
        onChange={(note) => onChange({ ...draw, note })}
      />
    </>
  );
}

/** Said at once, and never in the way: the amount is recorded as it is. */
function OutsideRange({ step, range }: { step: DrawStep; range: NumberRange }): ReactNode {
  const t = useText().session.hints;
  const format = useFormat();
  const ml = bloodUsedMl(step);
  const unknown = step.draws.every((draw) => draw.bloodDrawnMl === null || Number.isNaN(draw.bloodDrawnMl));
  if (unknown || (ml >= range.min && ml <= range.max)) return null;
  const [amount, min, max] = [ml, range.min, range.max].map((number) => format.number(number));
  return <Notice tone="caution">{t.bloodOutside(amount ?? '', min ?? '', max ?? '')}</Notice>;
}
