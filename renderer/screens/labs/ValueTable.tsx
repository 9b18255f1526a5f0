import { useText } from '@renderer/ui/text';
import type { LabValue } from '@shared/domain/lab';
import { markOf } from '@shared/domain/labEntry';
import type { ReactNode } from 'react';
import styles from './Labs.module.css';
import { useLabWords } from './useLabWords';

/** Values as entered, in SI beside them, and the laboratory's own limits with a mark for what lies outside. */
export function ValueTable({ values, caption }: { values: readonly LabValue[]; caption: string }): ReactNode {
  const text = useText();
  const t = text.labs;
  const words = useLabWords();
  if (values.length === 0) return null;
  const hasLimits = values.some((value) => words.limits(value) !== '');
  return (
    <table className={styles.values} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{t.test}</th>
          <th scope="col">{t.value}</th>
          {hasLimits ? (
            <>
              <th scope="col">{t.limits}</th>
              <th scope="col" aria-hidden="true" />
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {values.map((value) => {
          const mark = markOf(value);
          const inSi = words.inSi(value);
          return (
            <tr key={value.test}>
              <th scope="row">{text.domain.labs.tests[value.test]}</th>
              <td className={styles.figure}>
                {words.value(value)}
                {inSi === null ? null : <span className={styles.si}>{t.inSi(inSi)}</span>}
              </td>
              {hasLimits ? (
                <>
                  <td className={styles.figure}>{words.limits(value)}</td>
                  <td className={styles.mark}>
                    {mark === null ? null : `${mark === 'low' ? '↓' : '↑'} ${text.domain.labs[mark]}`}
                  </td>
                </>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
