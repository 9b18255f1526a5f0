import { Button } from '@renderer/ui/Button';
import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useFormat, useText } from '@renderer/ui/text';
import { completeSpin, spinUnits, type Spin, type SpinUnit } from '@shared/domain/preparedPlasma';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StepFormProps } from '../stepForms';
import { blankSpin } from '../stepValues';
import { useProblemText, type ProblemText } from '../useProblemText';
import { Entry } from './Entry';
import { options, replaced, without } from './options';

/** Each run of the centrifuge as it was set; the other unit follows from the rotor's radius. */
export function SpinForm({ value, onChange, problems }: StepFormProps<'spin'>): ReactNode {
  const t = useText().session;
  const { spins } = value;
  const problem = useProblemText(problems);
  return (
    <>
      {spins.map((spin, index) => (
        <Entry
          key={index}
          title={t.fields.spin(index + 1)}
          onRemove={
            spins.length === 1 ? undefined : () => onChange({ ...value, spins: without(spins, index) })
          }
        >
          <OneSpin
            spin={spin}
            index={index}
            problem={problem}
            onChange={(next) => onChange({ ...value, spins: replaced(spins, index, completeSpin(next)) })}
          />
        </Entry>
      ))}
      <div>
        <Button
          large
          icon={Plus}
          isDisabled={spins.length >= 4}
          onPress={() => onChange({ ...value, spins: [...spins, blankSpin()] })}
        >
          {t.actions.addSpin}
        </Button>
      </div>
      <FormRow columns={2}>
        <DecimalField
          large
          optional
          unit={t.units.ml}
          label={t.fields.plasmaTakenMl}
          value={value.plasmaTakenMl}
          onChange={(plasmaTakenMl) => onChange({ ...value, plasmaTakenMl })}
          errorMessage={problem('plasmaTakenMl')}
        />
      </FormRow>
    </>
  );
}

interface OneSpinProps {
  spin: Spin;
  index: number;
  problem: ProblemText;
  onChange(spin: Spin): void;
}

function OneSpin({ spin, index, problem, onChange }: OneSpinProps): ReactNode {
  const text = useText();
  const t = text.session;
  const words = text.domain.session.spinUnits;
  const format = useFormat();
  const other: SpinUnit = spin.enteredAs === 'rpm' ? 'rcfG' : 'rpm';
  const computed = spin[other];
  const setUnit = (enteredAs: SpinUnit): void => onChange({ ...spin, enteredAs, rcfG: null, rpm: null });
  const setForce = (force: number | null): void =>
    onChange(spin.enteredAs === 'rpm' ? { ...spin, rpm: force } : { ...spin, rcfG: force });
  return (
    <>
      <SegmentedChoice
        large
        label={t.fields.spinUnit}
        options={options(spinUnits, words)}
        value={spin.enteredAs}
        onChange={setUnit}
      />
      <FormRow columns={4}>
        <DecimalField
          large
          unit={words[spin.enteredAs]}
          label={t.fields.force}
          description={
            computed === null
              ? t.hints.radiusForConversion
              : t.hints.computed(`${format.number(computed, 0)} ${words[other]}`)
          }
          value={spin[spin.enteredAs]}
          onChange={setForce}
          errorMessage={problem(spin.enteredAs, index)}
        />
        <DecimalField
          large
          unit={t.units.minutes}
          label={t.fields.minutes}
          value={spin.minutes}
          onChange={(minutes) => onChange({ ...spin, minutes })}
          errorMessage={problem('spinMinutes', index)}
        />
        <DecimalField
          large
          optional
          unit={t.units.cm}
          label={t.fields.rotorRadiusCm}
          value={spin.rotorRadiusCm}
          onChange={(rotorRadiusCm) => onChange({ ...spin, rotorRadiusCm })}
          errorMessage={problem('rotorRadiusCm', index)}
        />
      </FormRow>
    </>
  );
}
