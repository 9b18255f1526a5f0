import { Button } from '@renderer/ui/Button';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { Answer } from '@shared/domain/answer';
import { dateOf } from '@shared/kernel/time';
import { actsIn } from '@shared/protocol/evaluateRule';
import type { Rule } from '@shared/protocol/pack';
import { useState, type ReactNode } from 'react';
import { beganCarried } from './beganCarried';
import { CarriedList } from './CarriedList';
import { detailText } from './detailText';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** Answers about what lasts: every "no" of one day together, what was said more about on a line of its own. */
export function StandingAnswers({ form }: { form: ScreeningForm }): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const acting = form.start.pack.rules.filter((rule) => actsIn(rule, form.screening.plannedZones));
  const began = acting.filter((rule) => beganCarried(form, rule));
  if (began.length === 0) return null;
  const answered = began.map((rule) => ({ rule, answer: form.answer(rule) }));
  const groups = grouped(answered.filter(({ answer }) => answer.carriedFromId !== null));
  return (
    <>
      {groups.map(({ answer, rules }) => (
        <li key={`${rules[0]?.id}`} className={styles.standingRow}>
          <div className={styles.standingName}>
            {t.standsOf(
              text.domain.screening.answers[answer.value],
              answer.askedAt === null ? '' : format.date(dateOf(answer.askedAt)),
            )}
          </div>
          <div className={styles.standingWords}>
            {rules.map((rule) => rule.name[locale]).join(' · ')}
            {answer.details.map((detail) => {
              const words = detailText(detail, rules[0]?.fields ?? [], locale, format);
              return words === '' ? null : <p key={words}>{words}</p>;
            })}
          </div>
        </li>
      ))}
      <li className={styles.standingRow}>
        <div className={styles.standingName}>
          <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? t.closeAnswers : t.changeAnswers}
          </Button>
        </div>
        <div className={styles.standingWords}>{open ? <CarriedList form={form} rules={began} /> : null}</div>
      </li>
    </>
  );
}

interface Group {
  answer: Answer;
  rules: Rule[];
}

/** One group per answer and day; an answer with details stands alone. */
function grouped(carried: readonly { rule: Rule; answer: Answer }[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { rule, answer } of carried) {
    const day = answer.askedAt === null ? '' : dateOf(answer.askedAt);
    const key = answer.value === 'yes' ? rule.id : `${answer.value}:${answer.reason?.reasonId ?? ''}:${day}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { answer, rules: [rule] });
    else known.rules.push(rule);
  }
  return [...groups.values()];
}
