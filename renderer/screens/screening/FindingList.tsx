import { Icon } from '@renderer/ui/Icon';
import { stateIcons } from '@renderer/ui/states';
import { useText } from '@renderer/ui/text';
import { compareDecisions, type Finding } from '@shared/domain/finding';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { decisionTone } from './decisionWords';
import styles from './Findings.module.css';
import { ConflictNotes, SourceNote } from './SourceNote';
import { useFindingWords } from './useFindingWords';

/** Findings, strictest first, each with what follows from it; where it comes from is one key away. */
export function FindingList({
  findings,
  pack,
}: {
  findings: readonly Finding[];
  pack: ProtocolPack | null;
}): ReactNode {
  const t = useText();
  const words = useFindingWords(pack);
  const ordered = findings.toSorted((a, b) => compareDecisions(b.decision, a.decision));
  return (
    <ul className={styles.list}>
      {ordered.map((finding, at) => {
        const said = words(finding);
        const tone = decisionTone(finding.decision);
        return (
          <li key={`${finding.ruleId}-${at}`} className={styles.finding} data-tone={tone}>
            <p className={styles.name}>
              <Icon of={stateIcons[tone]} size={16} label={t.common.state[tone]} />
              <span>{said.name}</span>
            </p>
            {said.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <ConflictNotes pack={pack} conflicts={said.conflicts} />
            <SourceNote pack={pack} name={said.name} words={said} />
          </li>
        );
      })}
    </ul>
  );
}
