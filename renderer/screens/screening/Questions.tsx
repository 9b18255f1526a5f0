import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { dateOf } from '@shared/kernel/time';
import { actsIn } from '@shared/protocol/evaluateRule';
import type { Rule } from '@shared/protocol/pack';
import { useState, type ReactNode } from 'react';
import { GroupedQuestion } from './GroupedQuestion';
import { Question } from './Question';
import { focusQuestion } from './questionFocus';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** The first time every question by itself; later what is asked each visit, and what lasts with its day. */
export function Questions({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const { pack, previous } = form.start;
  const rules = pack.rules.filter((rule) => actsIn(rule, form.screening.plannedZones));
  if (previous === null) {
    return (
      <>
        <p className={styles.hint}>{t.keys}</p>
        <Groups form={form} rules={rules} />
      </>
    );
  }
  const lasting = rules.filter((rule) => rule.ask === 'once');
  const carried = lasting.filter((rule) => form.answer(rule).carriedFromId !== null);
  const open = lasting.filter((rule) => form.answer(rule).carriedFromId === null);
  return (
    <>
      <Card title={t.askToday}>
        <p className={styles.hint}>{t.askTodayHint}</p>
        {pack.visitQuestions.map((question) => (
          <GroupedQuestion key={question.id} form={form} question={question} />
        ))}
      </Card>
      <Groups form={form} rules={open} />
      {carried.length === 0 ? null : <Carried form={form} rules={carried} />}
    </>
  );
}

function Groups({ form, rules }: { form: ScreeningForm; rules: Rule[] }): ReactNode {
  const locale = useLocale();
  return form.start.pack.groups.map((group) => {
    const own = rules.filter((rule) => rule.groupId === group.id);
    if (own.length === 0) return null;
    return (
      <Card key={group.id} title={group.title[locale]}>
        {own.map((rule) => (
          <Question key={rule.id} form={form} rule={rule} />
        ))}
      </Card>
    );
  });
}

/** Answers about what lasts, one line each; changing one asks it again. */
function Carried({ form, rules }: { form: ScreeningForm; rules: Rule[] }): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const [changing, setChanging] = useState<readonly string[]>([]);
  return (
    <Card title={t.lasting}>
      <p className={styles.hint}>{t.lastingHint}</p>
      <ul className={styles.carried}>
        {rules.map((rule) => {
          const answer = form.answer(rule);
          if (changing.includes(rule.id)) {
            return (
              <li key={rule.id}>
                <Question form={form} rule={rule} />
              </li>
            );
          }
          const value = text.domain.screening.answers[answer.value];
          return (
            <li key={rule.id} className={styles.carriedRow}>
              <span>{rule.question[locale]}</span>
              <strong>{value}</strong>
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
    </Card>
  );
}

/** What the source announces and does not contain: shown as missing, not as an empty list. */
export function Gaps({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  return (
    <Card title={t.gap}>
      {form.start.pack.gaps.map((gap) => (
        <p key={gap.text.en} className={styles.hint}>
          {gap.text[locale]} {t.sources(gap.sources.map((each) => each.key).join(', '))}
          {gap.seedRow === null ? '' : ` · ${t.seedRow(gap.seedRow)}`}
        </p>
      ))}
    </Card>
  );
}
