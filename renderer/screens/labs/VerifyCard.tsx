import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useFormat, useText } from '@renderer/ui/text';
import { verifiedBySecondPerson, type LabReport } from '@shared/domain/labReport';
import type { AppError } from '@shared/kernel/errors';
import { ListChecks } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Labs.module.css';
import { useWho } from './useWho';

interface VerifyCardProps {
  saved: Versioned<LabReport>;
  hasSecondPerson: boolean;
}

/** Who took the values over, who compared them with the paper, and the second look itself. */
export function VerifyCard({ saved, hasSecondPerson }: VerifyCardProps): ReactNode {
  const t = useText().labs;
  const format = useFormat();
  const who = useWho();
  const { labs, practitionerId } = useServices();
  const [error, setError] = useState<AppError | null>(null);
  const { transcribedById, transcribedAt, verifiedById, verifiedAt, withdrawn } = saved.record;
  const isOwn = transcribedById === practitionerId;
  const verify = async (): Promise<void> => {
    const written = await labs.verify(saved);
    setError(written.ok ? null : written.error);
  };
  const verified =
    verifiedById === null || verifiedAt === null
      ? null
      : verifiedBySecondPerson(saved.record)
        ? t.verifiedBy(who(verifiedById), format.dateTime(verifiedAt))
        : t.verifiedBySame(who(verifiedById), format.dateTime(verifiedAt));
  return (
    <Card title={t.verifyTitle}>
      <p>{t.transcribedBy(who(transcribedById), format.dateTime(transcribedAt))}</p>
      {verified === null ? null : <p>{verified}</p>}
      {verified !== null || withdrawn !== null ? null : isOwn && hasSecondPerson ? (
        <p className={styles.hint}>{t.verifyOther}</p>
      ) : (
        <div className={styles.verify}>
          <p className={styles.hint}>{isOwn ? `${t.verifyText} ${t.verifySame}` : t.verifyText}</p>
          <Button large icon={ListChecks} onPress={() => void verify()}>
            {t.verify}
          </Button>
        </div>
      )}
      <ErrorNote error={error} />
    </Card>
  );
}
