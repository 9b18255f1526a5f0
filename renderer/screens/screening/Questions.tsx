import { Card } from '@renderer/ui/Card';
import { useLocale, useText } from '@renderer/ui/text';
import { actsIn } from '@shared/protocol/evaluateRule';
import type { Rule } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { beganCarried } from './beganCarried';
import { GroupedQuestion } from './GroupedQuestion';
import { Question } from './Question';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** The first time every question by itself; later what is asked each visit, and of what lasts only what is open. */
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
  const open = rules.filter((rule) => rule.ask === 'once' && !beganCarried(form, rule));
  return (
    <>
      <Card title={t.askToday}>
        <p className={styles.hint}>{t.askTodayHint}</p>
        {pack.visitQuestions.map((question) => (
          <GroupedQuestion key={question.id} form={form} question={question} />
        ))}
      </Card>
      <Groups form={form} rules={open} />
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

/** What the source announces and does not contain: shown as missing, not as an empty list. */
export function Gaps({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  const { pack } = form.start;
  if (pack.gaps.length === 0) return null;
  return (
    <Card title={t.gap}>
      {pack.gaps.map((gap) => (
        <p key={gap.text.en} className={styles.hint}>
          {gap.text[locale]}{' '}
          {t.sources(gap.sources.map((each) => pack.bibliography[each.key] ?? each.key).join(', '))}
        </p>
      ))}
    </Card>
  );
}
