import type { OpenedScreening } from '@renderer/repositories/screeningRepository';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { SignedScreening as Signature } from '@shared/domain/screening';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { FindingList } from './FindingList';
import { NextSteps } from './NextSteps';
import styles from './Screening.module.css';
import { SignedAnswers } from './SignedAnswers';
import { SignedDecision } from './SignedDecision';
import { SignedLabs } from './SignedLabs';
import { useSignerName } from './useSignerName';

/** A signed screening as it was signed. Nothing here is evaluated again, and nothing needs the pack to be read. */
export function SignedScreening({ start, signed }: { start: OpenedScreening; signed: Signature }): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  const format = useFormat();
  const { clock } = useServices();
  const navigate = useNavigate();
  const signer = useSignerName(signed.signedById);
  const [answersShown, setAnswersShown] = useState(false);
  const { screening, pack } = start;
  const { findings } = signed.evaluation;
  const when = format.dateTime(signed.signedAt);
  const packName = t.pack(pack?.name[locale] ?? screening.packId, screening.packVersion);
  return (
    <div className={styles.signed}>
      <PageHeader
        focusOnOpen
        title={`${t.title} · ${format.dayMonth(screening.performedAt.slice(0, 10), clock.today())}`}
        lead={`${signer === null ? t.signedAtUnknown(when) : t.signedAt(signer, when)} · ${packName}`}
        actions={
          <Button large onPress={() => void navigate({ to: paths.screening(screening.patientId, 'new') })}>
            {t.again}
          </Button>
        }
      />
      {pack === null ? (
        <Notice tone="caution">{t.wordingMissing(screening.packId, screening.packVersion)}</Notice>
      ) : null}
      <SignedDecision screening={screening} signed={signed} />
      <NextSteps screening={screening} signed={signed} />
      <Card title={t.findings}>
        {findings.length === 0 ? <p>{t.now.none}</p> : null}
        <FindingList findings={findings} pack={pack} />
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
