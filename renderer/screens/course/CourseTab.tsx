import type { PatientChart } from '@renderer/repositories/patientChart';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useText } from '@renderer/ui/text';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, CalendarRange } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useActivePack } from '../useActivePack';
import { AppointmentsCard } from './AppointmentsCard';
import { BloodLine } from './BloodLine';
import styles from './Course.module.css';
import { CourseCard } from './CourseCard';

/** Courses under way, those that ended, and the appointments. */
export function CourseTab({ chart }: { chart: PatientChart }): ReactNode {
  const { pack, error } = useActivePack();
  if (error !== null) return <ErrorNote error={error} />;
  if (pack === null) return <Skeleton rows={6} />;
  return (
    <div className={styles.tab}>
      <Courses chart={chart} pack={pack} />
      <AppointmentsCard chart={chart} pack={pack} />
    </div>
  );
}

function Courses({ chart, pack }: { chart: PatientChart; pack: ProtocolPack }): ReactNode {
  const t = useText().course;
  const navigate = useNavigate();
  const patientId = chart.patient.recordId;
  const running = chart.courses.filter(({ record }) => isRunning(record.status));
  const ended = chart.courses.filter(({ record }) => !isRunning(record.status)).toReversed();
  const toPlan = (
    <Button
      large
      look="primary"
      icon={CalendarPlus}
      onPress={() => void navigate({ to: paths.course(patientId, 'new') })}
    >
      {t.plan}
    </Button>
  );
  return (
    <>
      <Card title={t.title} actions={chart.courses.length === 0 ? undefined : toPlan}>
        <BloodLine chart={chart} pack={pack} />
        {chart.courses.length === 0 ? (
          <EmptyState icon={CalendarRange} title={t.emptyTitle} action={toPlan}>
            {t.emptyText}
          </EmptyState>
        ) : null}
      </Card>
      {running.map((course) => (
        <CourseCard key={course.recordId} chart={chart} course={course} pack={pack} />
      ))}
      {ended.length === 0 ? null : <h2 className={styles.endedTitle}>{t.ended}</h2>}
      {ended.map((course) => (
        <CourseCard key={course.recordId} chart={chart} course={course} pack={pack} />
      ))}
    </>
  );
}

function isRunning(status: string): boolean {
  return status === 'active' || status === 'paused';
}
