import { Button } from '@renderer/ui/Button';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { dateOf } from '@shared/kernel/time';
import type { Rule } from '@shared/protocol/pack';
import { useState, type ReactNode } from 'react';
import { Question } from './Question';
import { focusQuestion } from './questionFocus';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** Answers about what lasts, one line each; changing one asks it again. */
export function CarriedList({ form, rules }: { form: ScreeningForm; rules: readonly Rule[] }): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const [changing, setChanging] = useState<readonly string[]>([]);
  return (
    <ul className={styles.carried}>
      {rules.map((rule) => {
        const answer = form.answer(rule);
        if (changing.includes(rule.id) || answer.carriedFromId === null) {
          return (
            <li key={rule.id}>
              <Question form={form} rule={rule} />
            </li>
          );
        }
        return (
          <li key={rule.id} className={styles.carriedRow}>
            <span>{rule.question[locale]}</span>
            <strong>{text.domain.screening.answers[answer.value]}</strong>
            <span className={styles.hint}>
              {answer.askedAt === null ? '' : t.answeredOn(format.date(dateOf(answer.askedAt)))}
            </span>
            <Button
              look="quiet"
              label={`${t.change}: ${rule.question[locale]}`}
              onPress={() => {
                setChanging([...changing, rule.id]);
                focusQuestion(rule.id);
              }}
            >
              {t.change}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
