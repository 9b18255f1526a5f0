import type { LabStanding } from '@renderer/repositories/labReportRepository';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardList, FlaskConical } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { GroupStandingRow } from './GroupStandingRow';
import { OrderSheet } from './OrderSheet';
import { ReportList } from './ReportList';
import styles from './PatientLabs.module.css';

/** Where every group of the active pack stands today, the reports behind it, and what to order. */
export function PatientLabs({ patientId }: { patientId: RecordId }): ReactNode {
  const { labs } = useServices();
  const live = useLive(() => labs.standing(patientId), [patientId]);
  if (live.status === 'loading') return <Skeleton rows={6} />;
  if (live.status === 'failed') return <ErrorNote error={live.error} />;
  if (!live.value.ok) return <ErrorNote error={live.value.error} />;
  const standing = live.value.value;
  return standing === null ? null : <Standing patientId={patientId} standing={standing} />;
}

function Standing({ patientId, standing }: { patientId: RecordId; standing: LabStanding }): ReactNode {
  const t = useText().labs;
  const navigate = useNavigate();
  const [isOrdering, setIsOrdering] = useState(false);
  const { reports, unreadable, groups } = standing;
  // What the pack asks for only when entered stays away until it is.
  const shown = groups.filter(({ rule, result }) => rule.need.kind === 'always' || result !== undefined);
  return (
    <Card
      title={t.title}
      actions={
        <>
          <Button large icon={ClipboardList} onPress={() => setIsOrdering(true)}>
            {t.order}
          </Button>
          <Button
            large
            look="primary"
            icon={FlaskConical}
            onPress={() => void navigate({ to: paths.labReport(patientId, 'new') })}
          >
            {t.enter}
          </Button>
        </>
      }
    >
      {unreadable === 0 ? null : <Notice tone="stop">{t.unreadable(unreadable)}</Notice>}
      <ul className={styles.standing}>
        {shown.map((group) => (
          <GroupStandingRow key={group.rule.group} group={group} />
        ))}
      </ul>
      {reports.length === 0 ? (
        <EmptyState icon={FlaskConical} title={t.reportsEmptyTitle}>
          {t.reportsEmptyText}
        </EmptyState>
      ) : (
        <section className={styles.reports}>
          <h3>{t.reports}</h3>
          <ReportList patientId={patientId} reports={reports} />
        </section>
      )}
      {isOrdering ? <OrderSheet standing={standing} onClose={() => setIsOrdering(false)} /> : null}
    </Card>
  );
}
