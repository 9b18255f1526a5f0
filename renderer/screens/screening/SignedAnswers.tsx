import type { OpenedScreening } from '@renderer/repositories/screeningRepository';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { notAsked, otherReasonId, type Answer } from '@shared/domain/answer';
import { answerTo } from '@shared/domain/screening';
import { dateOf } from '@shared/kernel/time';
import { actsIn } from '@shared/protocol/evaluateRule';
import type { Rule } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { detailText } from './detailText';
import styles from './Screening.module.css';

/** Every question that was on the screen, its answer, and the day it was asked. Without the pack: the answers by id. */
export function SignedAnswers({ start }: { start: OpenedScreening }): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  const { pack, screening } = start;
  const asked: { name: string; rule: Rule | null; answer: Answer }[] =
    pack === null
      ? screening.answers
          .filter((answer) => answer.value !== 'notAsked')
          .map((answer) => ({ name: `${t.rule} ${answer.ruleId}`, rule: null, answer }))
      : pack.rules
          .filter((rule) => actsIn(rule, screening.plannedZones))
          .map((rule) => ({
            name: rule.question[locale],
            rule,
            answer: answerTo(screening, rule.id) ?? notAsked(rule.id),
          }));
  return (
    <ul className={styles.carried}>
      {asked.map(({ name, rule, answer }) => (
        <AnswerRow key={answer.ruleId} name={name} rule={rule} answer={answer} />
      ))}
    </ul>
  );
}

function AnswerRow({ name, rule, answer }: { name: string; rule: Rule | null; answer: Answer }): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const { reason, details, askedAt, carriedFromId } = answer;
  const reasonWords = (): string => {
    if (reason === null) return '';
    const known = rule?.inapplicable.find((each) => each.id === reason.reasonId);
    return reason.reasonId === otherReasonId ? reason.text : (known?.text[locale] ?? reason.reasonId);
  };
  const dated = askedAt !== null && (carriedFromId !== null || rule === null);
  const more = [
    ...details.map((detail) => detailText(detail, rule?.fields ?? [], locale, format)),
    reasonWords(),
    dated ? t.answeredOn(format.date(dateOf(askedAt))) : '',
  ].filter((part) => part !== '');
  return (
    <li className={styles.answerRow}>
      <span>{name}</span>
      <strong>{text.domain.screening.answers[answer.value]}</strong>
      {more.length === 0 ? null : <span className={styles.answerMore}>{more.join(' · ')}</span>}
    </li>
  );
}
