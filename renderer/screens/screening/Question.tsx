import { Button } from '@renderer/ui/Button';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { answerValues, type Answer, type AnswerValue } from '@shared/domain/answer';
import { answerTo } from '@shared/domain/screening';
import { dateOf } from '@shared/kernel/time';
import type { Rule } from '@shared/protocol/pack';
import { proposedReasonId } from '@shared/protocol/proposals';
import type { ReactNode } from 'react';
import { DetailFields } from './DetailFields';
import { focusDetails, focusNextQuestion } from './questionFocus';
import { ReasonFields } from './ReasonFields';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** The six answers, in the order of the digits that give them. */
export function useAnswerOptions(): { value: AnswerValue; label: string }[] {
  const t = useText().domain.screening.answers;
  return answerValues.map((value) => ({ value, label: t[value] }));
}

/** One question of the pack: six answers, what a yes needs, why it does not apply, what was said last time. */
export function Question({ form, rule }: { form: ScreeningForm; rule: Rule }): ReactNode {
  const locale = useLocale();
  const options = useAnswerOptions();
  const answer = form.answer(rule);

  const say = (value: AnswerValue): void => form.say(rule, value);
  const moveOn = (value: AnswerValue): void => {
    const asksMore = (value === 'yes' && rule.fields.length > 0) || value === 'notApplicable';
    if (asksMore) focusDetails(rule.id);
    else focusNextQuestion(rule.id);
  };
  return (
    <div className={styles.question} data-question={rule.id}>
      <SegmentedChoice
        label={rule.question[locale]}
        options={options}
        value={answer.value}
        onChange={say}
        onChosenByDigit={moveOn}
      />
      <Hints form={form} rule={rule} answer={answer} />
      {answer.value === 'yes' && rule.fields.length > 0 ? (
        <DetailFields
          rule={rule}
          details={answer.details}
          onChange={(details) => form.changeAnswer({ ...answer, details })}
        />
      ) : null}
      {answer.value === 'notApplicable' ? (
        <ReasonFields
          rule={rule}
          reason={answer.reason}
          onChange={(reason) => form.changeAnswer({ ...answer, reason })}
        />
      ) : null}
    </div>
  );
}

/** What the record proposes, and what was said before: shown, never filled in. */
function Hints({ form, rule, answer }: { form: ScreeningForm; rule: Rule; answer: Answer }): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const { previous, patient } = form.start;
  const before = previous === null ? undefined : answerTo(previous.record, rule.id);
  const beforeOn = before?.askedAt ?? previous?.record.performedAt;
  const proposedId = proposedReasonId(rule, patient.sex);
  const proposed = rule.inapplicable.find((each) => each.id === proposedId);
  const hints = [
    ...(proposed === undefined || answer.value !== 'notAsked' ? [] : [t.proposed(proposed.text[locale])]),
    ...(before === undefined || before.value === 'notAsked' || beforeOn === undefined
      ? []
      : [t.lastTime(text.domain.screening.answers[before.value], format.date(dateOf(beforeOn)))]),
  ];
  const blank = answer.details.every((detail) => Object.keys(detail).length === 0);
  const reusable = answer.value === 'yes' && blank && (before?.details.length ?? 0) > 0;
  if (hints.length === 0) return null;
  return (
    <p className={styles.hint}>
      {hints.join(' · ')}
      {reusable && before !== undefined ? (
        <Button look="quiet" onPress={() => form.changeAnswer({ ...answer, details: before.details })}>
          {t.useEarlierDetails}
        </Button>
      ) : null}
    </p>
  );
}
