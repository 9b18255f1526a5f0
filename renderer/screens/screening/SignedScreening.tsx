import type { ScreeningStart } from '@renderer/repositories/screeningRepository';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { SignedScreening as Signature } from '@shared/domain/screening';
import { mayProceed } from '@shared/domain/screening';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { FindingList } from './FindingList';
import styles from './Screening.module.css';
import { SignedAnswers } from './SignedAnswers';
import { SignedLabs } from './SignedLabs';
import { decisionTone, useDecisionWords } from './useFindingWords';
import { useSignerName } from './useSignerName';

/** A signed screening as it was signed. Nothing here is evaluated again. */
export function SignedScreening({ start, signed }: { start: ScreeningStart; signed: Signature }): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const { clock } = useServices();
  const navigate = useNavigate();
  const decisionWords = useDecisionWords();
  const signer = useSignerName(signed.signedById);
  const [answersShown, setAnswersShown] = useState(false);
  const { screening, pack } = start;
  const { evaluation, proceedReason } = signed;
  const when = format.dateTime(signed.signedAt);
  const notes = [
    [t.wishes, screening.complaintsAndWishes],
    [t.examination, screening.visualExamination],
    [t.notes, screening.notes],
  ] as const;
  return (
    <div className={styles.signed}>
      <PageHeader
        focusOnOpen
        title={`${t.title} · ${format.dayMonth(screening.performedAt.slice(0, 10), clock.today())}`}
        lead={`${signer === null ? t.signedAtUnknown(when) : t.signedAt(signer, when)} · ${t.pack(pack.name[locale], pack.version)}`}
        actions={
          <Button large onPress={() => void navigate({ to: paths.screening(screening.patientId, 'new') })}>
            {t.again}
          </Button>
        }
      />
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
        <p className={styles.hint}>
          {t.zones}: {screening.plannedZones.map((zone) => text.domain.zones.groups[zone]).join(', ')}
          {' · '}
          {screening.contraindicationsGivenAt === null
            ? t.because.notInformed
            : t.givenAt(format.dateTime(screening.contraindicationsGivenAt))}
        </p>
        {notes.map(([label, words]) =>
          words === '' ? null : (
            <p key={label} className={styles.words}>
              <strong>{label}:</strong> {words}
            </p>
          ),
        )}
      </Card>
      <Card title={t.findings}>
        {evaluation.findings.length === 0 ? <p>{t.findingsNone}</p> : null}
        <FindingList findings={evaluation.findings} pack={pack} />
      </Card>
      <Card
        title={`${t.answersTitle}, ${t.labs.toLowerCase()}`}
        actions={
          <Button look="quiet" onPress={() => setAnswersShown(!answersShown)} aria-expanded={answersShown}>
            {answersShown ? t.hide : t.show}
          </Button>
        }
      >
        {answersShown ? (
          <>
            <SignedAnswers start={start} />
            <SignedLabs start={start} />
          </>
        ) : null}
      </Card>
    </div>
  );
}
