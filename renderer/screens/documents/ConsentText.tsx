import type { ShownConsentText } from '@shared/domain/consent';
import type { ReactNode } from 'react';
import styles from './Documents.module.css';

/** The text word for word, large enough to be read at arm's length. */
export function ConsentText({ text, label }: { text: ShownConsentText; label: string }): ReactNode {
  return (
    <article className={styles.text} lang={text.language} aria-label={label} data-consent-text="">
      <h2 className={styles.textTitle}>{text.title}</h2>
      <ConsentSections text={text} />
    </article>
  );
}

/** The same words for paper, where the sheet has the title already. */
export function ConsentSections({ text }: { text: ShownConsentText }): ReactNode {
  return text.sections.map((section) => (
    <section key={section.id}>
      <h2>{section.heading}</h2>
      {section.paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </section>
  ));
}
