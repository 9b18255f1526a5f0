import type { OpenedScreening } from '@renderer/repositories/screeningRepository';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import { labGroups, type LabGroup, type LabResult } from '@shared/domain/lab';
import type { ReactNode } from 'react';
import styles from './Screening.module.css';

/** The laboratory results the decision rested on, as they were frozen at signing. */
export function SignedLabs({ start }: { start: OpenedScreening }): ReactNode {
  const t = useText().screening;
  const { screening, pack } = start;
  const needed = pack?.labs.filter((rule) => rule.need.kind === 'always').map((rule) => rule.group) ?? [];
  const shown = labGroups.filter(
    (group) => needed.includes(group) || screening.labs.some((each) => each.group === group),
  );
  return (
    <ul className={styles.carried} aria-label={t.labs}>
      {shown.map((group) => (
        <LabRow
          key={group}
          start={start}
          group={group}
          result={screening.labs.find((each) => each.group === group)}
        />
      ))}
    </ul>
  );
}

function LabRow({
  start,
  group,
  result,
}: {
  start: OpenedScreening;
  group: LabGroup;
  result: LabResult | undefined;
}): ReactNode {
  const text = useText();
  const t = text.screening;
  const words = text.domain.screening;
  const locale = useLocale();
  const format = useFormat();
  const rule = start.pack?.labs.find((each) => each.group === group);
  // Without the pack it is not known which result is told in private only.
  const toDiscuss = result?.outcome === 'notAcceptable' && (rule?.sensitive ?? true);
  const outcome = result === undefined ? t.notRecorded : words.labOutcomes[result.outcome];
  const { toldBy = '', toldOn = null, referredTo = '' } = result?.disclosure ?? {};
  const collectedOn = result?.collectedOn ?? null;
  const more = [
    collectedOn === null ? '' : `${t.collectedOn}: ${format.date(collectedOn)}`,
    result?.laboratory ?? '',
    result?.valueNote ?? '',
    toldBy === '' ? '' : `${t.toldBy}: ${toldBy}`,
    toldOn === null ? '' : `${t.toldOn}: ${format.date(toldOn)}`,
    referredTo === '' ? '' : `${t.referredTo}: ${referredTo}`,
  ].filter((part) => part !== '');
  return (
    <li className={styles.answerRow}>
      <span>{rule?.name[locale] ?? words.labGroups[group]}</span>
      <strong>{toDiscuss ? words.labToDiscuss : outcome}</strong>
      {more.length === 0 ? null : <span className={styles.answerMore}>{more.join(' · ')}</span>}
    </li>
  );
}
