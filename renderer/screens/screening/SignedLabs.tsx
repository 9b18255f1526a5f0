import type { ScreeningStart } from '@renderer/repositories/screeningRepository';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from './Screening.module.css';

/** The laboratory results the decision rested on. */
export function SignedLabs({ start }: { start: ScreeningStart }): ReactNode {
  const text = useText();
  const t = text.screening;
  const words = text.domain.screening;
  const locale = useLocale();
  const format = useFormat();
  return (
    <ul className={styles.carried}>
      {start.pack.labs.map((rule) => {
        const result = start.screening.labs.find((each) => each.group === rule.group);
        const toDiscuss = result?.outcome === 'notAcceptable' && rule.sensitive;
        const outcome = result === undefined ? t.notRecorded : words.labOutcomes[result.outcome];
        const { toldBy = '', toldOn = null, referredTo = '' } = result?.disclosure ?? {};
        const more = [
          result === undefined || result.collectedOn === null
            ? ''
            : `${t.collectedOn}: ${format.date(result.collectedOn)}`,
          result?.laboratory ?? '',
          result?.valueNote ?? '',
          toldBy === '' ? '' : `${t.toldBy}: ${toldBy}`,
          toldOn === null ? '' : `${t.toldOn}: ${format.date(toldOn)}`,
          referredTo === '' ? '' : `${t.referredTo}: ${referredTo}`,
        ].filter((part) => part !== '');
        return (
          <li key={rule.group} className={styles.answerRow}>
            <span>{rule.name[locale]}</span>
            <strong>{toDiscuss ? words.labToDiscuss : outcome}</strong>
            {more.length === 0 ? null : <span className={styles.answerMore}>{more.join(' · ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
