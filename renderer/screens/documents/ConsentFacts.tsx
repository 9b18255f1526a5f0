import { useFormat, useText } from '@renderer/ui/text';
import type { Consent } from '@shared/domain/consent';
import type { ReactNode } from 'react';
import { useSignerName } from '../screening/useSignerName';
import styles from './Documents.module.css';
import { useSignerWords } from './useSignerWords';

/** Everything about a signed consent beside its words. */
export function ConsentFacts({ consent }: { consent: Consent }): ReactNode {
  const text = useText();
  const t = text.documents.shown;
  const format = useFormat();
  const words = useSignerWords();
  const takenBy = useSignerName(consent.takenById);
  const { signer, zoneGroups, indication, questionsAnswered, pack, textSha256 } = consent;
  const signedBy =
    signer.role === 'guardian'
      ? `${words.signedBy(consent)}; ${t.authority(signer.authorityChecked, signer.present)}`
      : words.signedBy(consent);
  const facts: [string, string | null][] = [
    [t.signedAt, format.dateTime(consent.signedAt)],
    [t.signedBy, signedBy],
    [t.assent, words.assent(consent)],
    [t.takenBy, takenBy ?? t.unknownTaker],
    [t.zones, zoneGroups.map((group) => text.domain.zones.groups[group]).join(', ')],
    [t.indication, indication],
    [t.questions, questionsAnswered],
    [
      t.text,
      `${consent.text.id} ${consent.text.version}, ${text.documents.languages[consent.text.language]}`,
    ],
    [t.pack, `${pack.id} ${pack.version}`],
    [t.hash, textSha256],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => fact !== null && fact !== '')
        .map(([name, fact]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
