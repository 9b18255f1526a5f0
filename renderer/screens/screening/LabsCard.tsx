import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { DateField } from '@renderer/ui/DateField';
import { FormRow } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { TextField } from '@renderer/ui/TextField';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { emptyLabResult, labOutcomes, type LabResult } from '@shared/domain/lab';
import { dateOf } from '@shared/kernel/time';
import { labState } from '@shared/protocol/evaluateLabs';
import type { LabContext } from '@shared/protocol/labValidity';
import type { LabRule } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { focusNextQuestion } from './questionFocus';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** The five groups of seed row 18: result, day of collection, laboratory. */
export function LabsCard({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const { screening, change } = form;
  const source = screening.labs.find((lab) => lab.collectedOn !== null);
  const put = (result: LabResult): void =>
    change({ labs: [...screening.labs.filter((each) => each.group !== result.group), result] });

  /** Day and laboratory only: results are never set for several at once. */
  const fillRest = (from: LabResult): void =>
    change({
      labs: form.start.pack.labs.map(({ group }) => {
        const known = screening.labs.find((each) => each.group === group) ?? emptyLabResult(group);
        if (known.collectedOn !== null) return known;
        return { ...known, collectedOn: from.collectedOn, laboratory: known.laboratory || from.laboratory };
      }),
    });
  return (
    <Card
      title={t.labs}
      {...(source === undefined
        ? {}
        : {
            actions: (
              <Button look="quiet" onPress={() => fillRest(source)}>
                {t.sameForRest}
              </Button>
            ),
          })}
    >
      <p className={styles.hint}>{t.labsHint}</p>
      {form.start.pack.labs.map((rule) => (
        <LabRow
          key={rule.group}
          rule={rule}
          result={screening.labs.find((each) => each.group === rule.group)}
          context={{ answers: screening.answers, patient: form.facts, on: dateOf(screening.performedAt) }}
          onChange={put}
        />
      ))}
    </Card>
  );
}

interface LabRowProps {
  rule: LabRule;
  result: LabResult | undefined;
  context: LabContext;
  onChange(result: LabResult): void;
}

function LabRow({ rule, result, context, onChange }: LabRowProps): ReactNode {
  const text = useText();
  const t = text.screening;
  const words = text.domain.screening;
  const locale = useLocale();
  const current = result ?? emptyLabResult(rule.group);
  const options = labOutcomes.map((value) => ({
    value,
    label: value === 'notAcceptable' && rule.sensitive ? words.labToDiscuss : words.labOutcomes[value],
  }));
  const { disclosure } = current;
  return (
    <div className={styles.question} data-question={rule.ruleId}>
      <div className={styles.labHead}>
        <SegmentedChoice
          label={`${rule.name[locale]} · ${rule.contents[locale]}`}
          className={styles.answers}
          options={options}
          value={result?.outcome ?? null}
          onChange={(outcome) => onChange({ ...current, outcome })}
          onChosenByDigit={() => focusNextQuestion(rule.ruleId)}
        />
        <LabBadge rule={rule} result={result} context={context} />
      </div>
      <FormRow columns={3}>
        <DateField
          label={t.collectedOn}
          value={current.collectedOn}
          maxValue={context.on}
          onChange={(collectedOn) => onChange({ ...current, collectedOn })}
        />
        <TextField
          label={t.laboratory}
          optional
          value={current.laboratory}
          maxLength={200}
          onChange={(laboratory) => onChange({ ...current, laboratory })}
        />
        <TextField
          label={t.values}
          optional
          value={current.valueNote}
          maxLength={2000}
          onChange={(valueNote) => onChange({ ...current, valueNote })}
        />
      </FormRow>
      {current.outcome === 'notAcceptable' ? (
        <FormRow columns={3}>
          <TextField
            label={t.toldBy}
            optional
            value={disclosure.toldBy}
            onChange={(toldBy) => onChange({ ...current, disclosure: { ...disclosure, toldBy } })}
          />
          <DateField
            label={t.toldOn}
            optional
            value={disclosure.toldOn}
            onChange={(toldOn) => onChange({ ...current, disclosure: { ...disclosure, toldOn } })}
          />
          <TextField
            label={t.referredTo}
            optional
            value={disclosure.referredTo}
            onChange={(referredTo) => onChange({ ...current, disclosure: { ...disclosure, referredTo } })}
          />
        </FormRow>
      ) : null}
    </div>
  );
}

/** Whether the result counts on the day of the screening, and until when. */
function LabBadge({ rule, result, context }: Pick<LabRowProps, 'rule' | 'result' | 'context'>): ReactNode {
  const text = useText();
  const t = text.screening;
  const format = useFormat();
  const state = labState(rule, result, context);
  const { cause } = state;
  if (cause === null)
    return <Badge tone="clear">{t.validTo(format.date(state.lapsesOn ?? context.on))}</Badge>;
  if (cause === 'labMissing') return <Badge tone="caution">{t.notRecorded}</Badge>;
  if (cause === 'labNotAcceptable') return <Badge tone="stop">{text.domain.screening.labToDiscuss}</Badge>;
  const words =
    cause === 'labExpired'
      ? t.because.labExpired(format.date(state.lapsesOn ?? context.on))
      : t.because[cause];
  return <Badge tone="caution">{words}</Badge>;
}
