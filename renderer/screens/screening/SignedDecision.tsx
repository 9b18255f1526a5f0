import { Badge } from '@renderer/ui/Badge';
import { Card } from '@renderer/ui/Card';
import { useFormat, useText } from '@renderer/ui/text';
import { mayProceed, type Screening, type SignedScreening } from '@shared/domain/screening';
import type { ReactNode } from 'react';
import { decisionTone, useDecisionWords } from './decisionWords';
import styles from './Screening.module.css';

/** The decision, why it went on, and what had been seen and read before it. */
export function SignedDecision({
  screening,
  signed,
}: {
  screening: Screening;
  signed: SignedScreening;
}): ReactNode {
  const text = useText();
  const t = text.screening;
  const format = useFormat();
  const decisionWords = useDecisionWords();
  const { evaluation, proceedReason } = signed;
  const { outsideRecordReviewed: outside, carriedConfirmedAt, contraindicationsGivenAt } = screening;
  const zones = text.domain.zones.groups;
  const facts = [
    `${t.zones}: ${screening.plannedZones.map((zone) => zones[zone]).join(', ')}`,
    contraindicationsGivenAt === null
      ? t.because.notInformed
      : t.givenAt(format.dateTime(contraindicationsGivenAt)),
    ...(carriedConfirmedAt === null
      ? []
      : [`${t.stands}: ${t.confirmedAt(format.dateTime(carriedConfirmedAt)).toLowerCase()}`]),
    ...(outside === null ? [] : [t.outsideRead(outside.what, format.date(outside.reviewedOn))]),
  ];
  const notes = [
    { label: t.wishes, words: screening.complaintsAndWishes },
    { label: t.examination, words: screening.visualExamination },
    ...screening.zoneExaminations.map(({ zoneGroup, finding }) => ({
      label: t.examinationOf(zones[zoneGroup]),
      words: finding,
    })),
    { label: t.notes, words: screening.notes },
  ];
  return (
    <Card title={t.decision}>
      <p className={styles.decision}>
        <Badge tone={decisionTone(evaluation.decision)}>{decisionWords(evaluation.decision)}</Badge>
        {mayProceed(evaluation, proceedReason) ? null : <span>{t.notProceeded}</span>}
      </p>
      {proceedReason === null ? null : (
        <p>
          <strong>{t.proceeded}:</strong> {proceedReason}
        </p>
      )}
      <p className={styles.hint}>{facts.join(' · ')}</p>
      {notes.map(({ label, words }) =>
        words === '' ? null : (
          <p key={label} className={styles.words}>
            <strong>{label}:</strong> {words}
          </p>
        ),
      )}
    </Card>
  );
}
