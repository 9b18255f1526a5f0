import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import styles from './Protocols.module.css';

/** Whose protocol it is, where it may be used, since when, and from what it was made. */
export function PackFacts({ pack }: { pack: ProtocolPack }): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const format = useFormat();
  const facts = [
    [t.version(pack.version), pack.id],
    [t.author, pack.author],
    [t.jurisdiction, pack.jurisdiction[locale]],
    [t.effectiveFrom, format.date(pack.effectiveFrom)],
    [t.parent, pack.parent === null ? t.noParent : `${pack.parent.id} ${pack.parent.version}`],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
