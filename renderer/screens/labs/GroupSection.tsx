import { Badge } from '@renderer/ui/Badge';
import { Icon } from '@renderer/ui/Icon';
import { Notice } from '@renderer/ui/Notice';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { TextField } from '@renderer/ui/TextField';
import { useLocale, useText } from '@renderer/ui/text';
import { labOutcomes, type LabOutcome } from '@shared/domain/lab';
import { labValueOf, type LabRow } from '@shared/domain/labEntry';
import { isTouched, type TypedGroup } from '@shared/domain/labForm';
import type { LabFormProblem } from '@shared/domain/labFormEntry';
import { labTest } from '@shared/domain/labPanel';
import type { LabTestId } from '@shared/domain/labTest';
import type { LabRule } from '@shared/protocol/pack';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { FindingRow } from './FindingRow';
import styles from './LabForm.module.css';
import { ToldFields } from './ToldFields';
import { ValueRow } from './ValueRow';

interface GroupSectionProps {
  typed: TypedGroup;
  /** The pack's word on the group; a group the pack does not know keeps its own name. */
  rule: LabRule | undefined;
  isOpen: boolean;
  today: string;
  problems: readonly LabFormProblem[];
  onFold: (isOpen: boolean) => void;
  onChange: (changes: Partial<TypedGroup>) => void;
}

/** One group of the report, folded away until it is used. */
export function GroupSection({
  typed,
  rule,
  isOpen,
  today,
  problems,
  onFold,
  onChange,
}: GroupSectionProps): ReactNode {
  const text = useText();
  const t = text.labs;
  const locale = useLocale();
  const bodyId = useId();
  const name = rule?.name[locale] ?? text.domain.screening.labGroups[typed.group];
  const count = typed.rows.filter((row) => labValueOf(row) !== null).length;
  const ofGroup = problems.filter((problem) => 'group' in problem && problem.group === typed.group);
  const isUnassessed = ofGroup.some((problem) => problem.at === 'group');
  const changeRow = (test: LabTestId, changes: Partial<LabRow>): void =>
    onChange({ rows: typed.rows.map((row) => (row.test === test ? { ...row, ...changes } : row)) });
  return (
    <section className={styles.group} data-lab-group={typed.group}>
      <h3>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => onFold(!isOpen)}
        >
          <Icon of={isOpen ? ChevronDown : ChevronRight} />
          <span>{name}</span>
          {rule === undefined ? null : <span className={styles.contents}>{rule.contents[locale]}</span>}
          <span className={styles.foldEnd}>
            {count > 0 ? <span className={styles.contents}>{t.filled(count)}</span> : null}
            {ofGroup.length > 0 ? <Badge tone="stop">{ofGroup.length}</Badge> : null}
          </span>
        </button>
      </h3>
      <div id={bodyId} hidden={!isOpen} className={styles.groupBody}>
        {isOpen ? (
          <>
            <Assessment
              name={name}
              typed={typed}
              isSensitive={rule?.sensitive === true}
              errorMessage={isUnassessed ? t.problems.outcomeMissing : undefined}
              onChange={(outcome) => onChange({ outcome })}
            />
            {typed.rows.some((row) => labTest(row.test).kind === 'number') ? (
              <div className={styles.columns} aria-hidden="true">
                <span />
                <span>{t.value}</span>
                <span>{t.unit}</span>
                <span>{t.limits}</span>
              </div>
            ) : null}
            {typed.rows.map((row) => {
              const test = labTest(row.test);
              const change = (changes: Partial<LabRow>): void => changeRow(row.test, changes);
              if (test.kind === 'finding') return <FindingRow key={row.test} row={row} onChange={change} />;
              const isRefused = ofGroup.some((problem) => problem.at === 'row' && problem.test === row.test);
              return (
                <ValueRow key={row.test} test={test} row={row} isRefused={isRefused} onChange={change} />
              );
            })}
            {isContradictory(typed) ? <Notice tone="caution">{t.contradiction}</Notice> : null}
            <TextField
              label={t.remarks}
              optional
              large
              maxLength={2000}
              value={typed.valueNote}
              onChange={(valueNote) => onChange({ valueNote })}
            />
            {typed.outcome === 'notAcceptable' ? (
              <ToldFields
                disclosure={typed.disclosure}
                today={today}
                onChange={(disclosure) => onChange({ disclosure })}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </section>
  );
}

function isContradictory({ outcome, rows }: TypedGroup): boolean {
  return outcome === 'acceptable' && rows.some((row) => row.finding !== null && row.finding !== 'negative');
}

interface AssessmentProps {
  name: string;
  typed: TypedGroup;
  isSensitive: boolean;
  errorMessage: string | undefined;
  onChange: (outcome: LabOutcome | null) => void;
}

function Assessment({ name, typed, isSensitive, errorMessage, onChange }: AssessmentProps): ReactNode {
  const text = useText();
  const t = text.labs;
  const words = text.domain.screening;
  const options = [
    ...labOutcomes.map((value) => ({
      value,
      label: value === 'notAcceptable' && isSensitive ? words.labToDiscuss : words.labOutcomes[value],
    })),
    { value: 'none' as const, label: t.notPart },
  ];
  const shown = typed.outcome ?? (isTouched(typed) ? null : 'none');
  return (
    <SegmentedChoice<LabOutcome | 'none'>
      label={t.assessment(name)}
      large
      className={styles.assessment ?? ''}
      options={options}
      value={shown}
      errorMessage={errorMessage}
      onChange={(outcome) => onChange(outcome === 'none' ? null : outcome)}
    />
  );
}
