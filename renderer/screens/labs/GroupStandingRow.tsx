import type { GroupStanding } from '@renderer/repositories/labReportRepository';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { useState, type ReactNode } from 'react';
import { OutcomeBadge } from './OutcomeBadge';
import styles from './PatientLabs.module.css';
import { useValidityWords } from './useValidityWords';
import { ValueTable } from './ValueTable';

/**
 * One group as it stands today. A sensitive one reads "recorded" whatever it says, until somebody opens it on purpose:
 * neither the word nor its colour can be read from a metre.
 */
export function GroupStandingRow({ group }: { group: GroupStanding }): ReactNode {
  const t = useText().labs;
  const locale = useLocale();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const validity = useValidityWords(group.validity);
  const { rule, result } = group;
  const name = rule.name[locale];
  const isKnown = result !== undefined && result.outcome !== 'awaited';
  const isHidden = isKnown && rule.sensitive && !isOpen;
  const from = [
    result === undefined ? t.none : '',
    result?.outcome === 'awaited' ? t.awaited : '',
    result === undefined || result.collectedOn === null ? '' : t.collected(format.date(result.collectedOn)),
    result?.laboratory ?? '',
  ].filter((part) => part !== '');
  const canOpen = isKnown && (rule.sensitive || result.values.length > 0 || result.valueNote !== '');
  return (
    <li className={styles.group} data-lab-standing={rule.group}>
      <div className={styles.line}>
        <span className={styles.name}>
          {name}
          <span className={styles.from}>{from.join(' · ')}</span>
        </span>
        <span className={styles.state}>
          {!isKnown ? null : isHidden ? (
            <Badge tone="info">{t.recorded}</Badge>
          ) : (
            <OutcomeBadge outcome={result.outcome} isSensitive={rule.sensitive} />
          )}
          {validity === null ? null : <Badge tone={validity.tone}>{validity.words}</Badge>}
        </span>
        {canOpen ? (
          <Button
            large
            look="quiet"
            label={isOpen ? t.closeResult(name) : t.openResult(name)}
            onPress={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t.closeResultShort : t.openResultShort}
          </Button>
        ) : null}
      </div>
      {isOpen && result !== undefined ? (
        <div className={styles.opened}>
          <ValueTable values={result.values} caption={name} />
          {result.valueNote === '' ? null : <p>{result.valueNote}</p>}
        </div>
      ) : null}
    </li>
  );
}
