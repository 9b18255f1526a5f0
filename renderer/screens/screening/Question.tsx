import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { answerValues, type Answer, type AnswerValue } from '@shared/domain/answer';
import type { Patient } from '@shared/domain/patient';
import { answerTo } from '@shared/domain/screening';
import { dateOf } from '@shared/kernel/time';
import { listedInChart } from '@shared/protocol/chartList';
import { proposedDetails } from '@shared/protocol/chartDetails';
import { conflictsAbout } from '@shared/protocol/conflictsOf';
import type { ProtocolPack, Rule } from '@shared/protocol/pack';
import { proposedReasonId } from '@shared/protocol/proposals';
import { memo, type ReactNode } from 'react';
import { DetailFields } from './DetailFields';
import { focusDetails, focusNextQuestion } from './questionFocus';
import { ReasonFields } from './ReasonFields';
import { ConflictNotes } from './SourceNote';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** The six answers, in the order of the digits that give them. */
export function useAnswerOptions(): { value: AnswerValue; label: string }[] {
  const t = useText().domain.screening.answers;
  return answerValues.map((value) => ({ value, label: t[value] }));
}

/** One question of the pack: six answers, what a yes needs, why it does not apply, what was said last time. */
export function Question({ form, rule }: { form: ScreeningForm; rule: Rule }): ReactNode {
  const { previous, patient, pack } = form.start;
  const before = (previous === null ? undefined : answerTo(previous.record, rule.id)) ?? null;
  return (
    <QuestionRow
      pack={pack}
      patient={patient}
      rule={rule}
      answer={form.answer(rule)}
      before={before}
      proposedId={proposedReasonId(rule, patient.sex)}
      listed={listedInChart(rule, form.facts).join(', ')}
      say={form.say}
      onChange={form.changeAnswer}
    />
  );
}

interface QuestionRowProps {
  pack: ProtocolPack;
  patient: Patient;
  rule: Rule;
  answer: Answer;
  /** The answer of the screening before. */
  before: Answer | null;
  /** The reason for "not applicable" that the record suggests. */
  proposedId: string | null;
  /** What the patient's chart lists about it. */
  listed: string;
  say(rule: Rule, value: AnswerValue): void;
  onChange(answer: Answer): void;
}

/** Drawn again only when its own answer changed: there are some thirty of them with six radios each. */
const QuestionRow = memo(function QuestionRow(props: QuestionRowProps): ReactNode {
  const { pack, patient, rule, answer, before, proposedId, say, onChange } = props;
  const locale = useLocale();
  const options = useAnswerOptions();
  const moveOn = (value: AnswerValue): void => {
    const needsReason = value === 'notApplicable' && proposedId === null;
    if (needsReason || (value === 'yes' && rule.fields.length > 0)) focusDetails(rule.id);
    else focusNextQuestion(rule.id);
  };
  return (
    <div className={styles.question} data-question={rule.id}>
      <SegmentedChoice
        label={rule.question[locale]}
        className={styles.answers}
        options={options}
        value={answer.value}
        onChange={(value) => say(rule, value)}
        onChosenByDigit={moveOn}
      />
      <Hints {...props} />
      <ConflictNotes pack={pack} conflicts={conflictsAbout(pack, rule.id)} />
      {answer.value === 'yes' && rule.fields.length > 0 ? (
        <DetailFields
          rule={rule}
          details={answer.details}
          proposed={proposedDetails(rule, patient, before)}
          onChange={(details) => onChange({ ...answer, details })}
        />
      ) : null}
      {answer.value === 'notApplicable' ? (
        <ReasonFields
          rule={rule}
          reason={answer.reason}
          onChange={(reason) => onChange({ ...answer, reason })}
        />
      ) : null}
    </div>
  );
});

/** What the record proposes, and what was said before: shown, never filled in. */
function Hints({ rule, answer, before, proposedId, listed }: QuestionRowProps): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const proposed = rule.inapplicable.find((each) => each.id === proposedId);
  const hints = [
    ...(listed === '' ? [] : [t.inChart(listed)]),
    ...(proposed === undefined || answer.value !== 'notAsked' ? [] : [t.proposed(proposed.text[locale])]),
    ...(before === null || before.askedAt === null
      ? []
      : [t.lastTime(text.domain.screening.answers[before.value], format.date(dateOf(before.askedAt)))]),
  ];
  return hints.length === 0 ? null : <p className={styles.hint}>{hints.join(' · ')}</p>;
}
