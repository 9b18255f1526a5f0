import { Icon } from '@renderer/ui/Icon';
import { stateIcons } from '@renderer/ui/states';
import { useText } from '@renderer/ui/text';
import { compareDecisions, type Finding } from '@shared/domain/finding';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import styles from './Findings.module.css';
import { decisionTone, useFindingWords } from './useFindingWords';

/** Findings, strictest first, each with what follows from it and where it comes from. */
export function FindingList({
  findings,
  pack,
}: {
  findings: readonly Finding[];
  pack: ProtocolPack;
}): ReactNode {
  const t = useText();
  const words = useFindingWords(pack);
  const ordered = findings.toSorted((a, b) => compareDecisions(b.decision, a.decision));
  return (
    <ul className={styles.list}>
      {ordered.map((finding, at) => {
        const { name, sentences, sources } = words(finding);
        const tone = decisionTone(finding.decision);
        return (
          <li key={`${finding.ruleId}-${at}`} className={styles.finding} data-tone={tone}>
            <p className={styles.name}>
              <Icon of={stateIcons[tone]} size={16} label={t.common.state[tone]} />
              <span>{name}</span>
            </p>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p className={styles.sources}>{sources}</p>
          </li>
        );
      })}
    </ul>
  );
}
