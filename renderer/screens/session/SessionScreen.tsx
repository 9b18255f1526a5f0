import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSessionOpen } from '../activity';
import { PatientBanner } from '../chart/PatientBanner';
import { paths } from '../paths';
import { useRouteId } from '../useRouteParam';
import styles from './Session.module.css';
import { SessionStepper } from './SessionStepper';
import { SignedSession } from './SignedSession';
import { useSession } from './useSession';

/** One session: stepped through while it is open, read once it is signed. */
export function SessionScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  const sessionId = useRouteId('sessionId');
  if (patientId === null || sessionId === null) return <NoSuchSession patientId={patientId} />;
  return <OneSession key={sessionId} patientId={patientId} sessionId={sessionId} />;
}

function OneSession({ patientId, sessionId }: { patientId: RecordId; sessionId: RecordId }): ReactNode {
  const loaded = useSession(patientId, sessionId);
  const open = loaded.status === 'ready' && loaded.work.session.record.status === 'open';
  useSessionOpen(open);
  if (loaded.status === 'loading') return <Skeleton rows={8} />;
  if (loaded.status === 'failed') return <ErrorNote error={loaded.error} />;
  if (loaded.status === 'absent') return <NoSuchSession patientId={patientId} />;
  const { work } = loaded;
  return (
    <div className={styles.screen}>
      <PatientBanner chart={work.chart} />
      {open ? <SessionStepper work={work} /> : <SignedSession work={work} />}
    </div>
  );
}

function NoSuchSession({ patientId }: { patientId: RecordId | null }): ReactNode {
  const t = useText().session;
  const navigate = useNavigate();
  const to = patientId === null ? paths.patients() : paths.patient(patientId, 'sessions');
  return (
    <EmptyState
      title={t.notFoundTitle}
      action={<Button onPress={() => void navigate({ to })}>{t.toSessions}</Button>}
    >
      {t.notFoundText}
    </EmptyState>
  );
}
