import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { LocalStart } from '@shared/domain/appointment';
import { noFoodFrom } from '@shared/domain/preparationSheet';
import type { PreparationRules } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import styles from './Documents.module.css';

interface PreparationTextProps {
  rules: PreparationRules;
  start: LocalStart;
}

/** What to do before the appointment. The safety sentences stand first and always (clinical-workflow.md §4). */
export function PreparationText({ rules, start }: PreparationTextProps): ReactNode {
  const t = useText().documents.sheets;
  const locale = useLocale();
  const format = useFormat();
  const [day = '', time = ''] = start.split('T');
  return (
    <>
      <p className={styles.when}>
        <strong>{t.preparationFor(`${format.longDay(day)} ${day.slice(0, 4)}, ${time}`)}</strong>
      </p>
      <h2>{t.important}</h2>
      {rules.safety.map((sentence, index) => (
        <p key={index}>
          <strong>{sentence[locale]}</strong>
        </p>
      ))}
      <h2>{t.before}</h2>
      <ul className={styles.sheetList}>
        <NoFood rules={rules} start={start} />
        {rules.waterLitresPerDay === null ? null : <li>{t.water(format.number(rules.waterLitresPerDay))}</li>}
        {rules.items.map((item) => (
          <li key={item.id}>{item.text[locale]}</li>
        ))}
      </ul>
      <p>{t.questions}</p>
    </>
  );
}

function NoFood({ rules, start }: PreparationTextProps): ReactNode {
  const t = useText().documents.sheets;
  const format = useFormat();
  const from = noFoodFrom(start, rules);
  if (from === null || rules.fastingHours === null) return null;
  return (
    <li>
      <strong>{t.noFood(from.slice(11), format.longDay(from.slice(0, 10)))}</strong>{' '}
      {t.noFoodHours(format.number(rules.fastingHours.max))}
    </li>
  );
}
