import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { Fragment, type ReactNode } from 'react';
import { Addenda } from './Addenda';
import styles from './Record.module.css';
import frame from './Session.module.css';
import { SessionHead } from './SessionHead';
import { useRecordLines } from './useRecordLines';
import type { SessionWork } from './useSession';

/** The session as it was signed, every field in words. Nothing here can be changed; corrections are added below. */
export function SignedSession({ work }: { work: SessionWork }): ReactNode {
  const text = useText();
  const t = text.session;
  const format = useFormat();
  const sections = useRecordLines(work.session.record);
  const { signature } = work.session.record;
  return (
    <section className={styles.record} aria-label={t.title(work.number)}>
      <SessionHead work={work} />
      {signature === null ? null : (
        <Notice tone="clear">
          {t.sign.signedBy(signature.signedByName, format.dateTime(signature.signedAt))}
        </Notice>
      )}
      <ErrorNote error={work.error} />
      <div className={styles.sections}>
        {sections.map((section) => (
          <section key={section.title} className={styles.section} aria-label={section.title}>
            <h2>{section.title}</h2>
            <dl className={styles.facts}>
              {section.lines.map(([name, value], index) => (
                <Fragment key={index}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </Fragment>
              ))}
            </dl>
            {section.note === '' ? null : <p className={frame.quiet}>{section.note}</p>}
          </section>
        ))}
      </div>
      <Addenda work={work} />
    </section>
  );
}
