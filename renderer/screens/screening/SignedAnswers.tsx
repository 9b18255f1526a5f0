import type { ScreeningStart } from '@renderer/repositories/screeningRepository';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { notAsked, otherReasonId, type Answer } from '@shared/domain/answer';
import { answerTo } from '@shared/domain/screening';
import { dateOf } from '@shared/kernel/time';
import { actsIn } from '@shared/protocol/evaluateRule';
import type { Rule } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { detailText } from './detailText';
import styles from './Screening.module.css';

/** Every question that was on the screen, its answer, and the day it was asked. */
export function SignedAnswers({ start }: { start: ScreeningStart }): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const { pack, screening } = start;
  const reasonOf = (rule: Rule, { reason }: Answer): string => {
    if (reason === null) return '';
    const known = rule.inapplicable.find((each) => each.id === reason.reasonId);
    return reason.reasonId === otherReasonId ? reason.text : (known?.text[locale] ?? reason.reasonId);
  };
  return (
    <ul className={styles.carried}>
      {pack.rules
        .filter((rule) => actsIn(rule, screening.plannedZones))
        .map((rule) => {
          const answer = answerTo(screening, rule.id) ?? notAsked(rule.id);
          const more = [
            ...answer.details.map((detail) => detailText(detail, rule.fields, locale, format)),
            reasonOf(rule, answer),
            answer.carriedFromId === null || answer.askedAt === null
              ? ''
              : t.answeredOn(format.date(dateOf(answer.askedAt))),
          ].filter((part) => part !== '');
          return (
            <li key={rule.id} className={styles.answerRow}>
              <span>{rule.question[locale]}</span>
              <strong>{text.domain.screening.answers[answer.value]}</strong>
              {more.length === 0 ? null : <span className={styles.answerMore}>{more.join(' · ')}</span>}
            </li>
          );
        })}
    </ul>
  );
}
