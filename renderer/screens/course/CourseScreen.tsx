import type { PatientChart } from '@renderer/repositories/patientChart';
import { Page } from '@renderer/ui/Stack';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PatientBanner } from '../chart/PatientBanner';
import { PageError, PageLoading } from '../PageStates';
import { paths } from '../paths';
import { useServices } from '../services';
import { useActivePack } from '../useActivePack';
import { useLive } from '../useLive';
import { useRouteId } from '../useRouteParam';
import { CourseForm } from './CourseForm';

/** `/courses/new`, `/courses/$courseId` to change one, or to go on with the draft of a new one. */
export function CourseScreen(): ReactNode {
  const { newRecordId } = useServices();
  const asked = useRouteId('courseId');
  const [fresh] = useState(newRecordId);
  return <CourseOf courseId={asked ?? fresh} repeats={null} />;
}

/** A new course with the plan of an earlier one. */
export function RepeatCourseScreen(): ReactNode {
  const { newRecordId } = useServices();
  const [fresh] = useState(newRecordId);
  return <CourseOf courseId={fresh} repeats={useRouteId('courseId')} />;
}

function CourseOf({ courseId, repeats }: { courseId: RecordId; repeats: RecordId | null }): ReactNode {
  const patientId = useRouteId('patientId');
  return patientId === null ? (
    <PageError error={appError('record.unreadable')} />
  ) : (
    <LoadedCourse key={courseId} patientId={patientId} courseId={courseId} repeats={repeats} />
  );
}

interface LoadedCourseProps {
  patientId: RecordId;
  courseId: RecordId;
  repeats: RecordId | null;
}

function LoadedCourse({ patientId, courseId, repeats }: LoadedCourseProps): ReactNode {
  const { patients } = useServices();
  const navigate = useNavigate();
  const { pack, error } = useActivePack();
  const live = useLive(() => patients.chart(patientId), [patientId]);
  if (error !== null) return <PageError error={error} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  if (live.status === 'loading' || pack === null) return <PageLoading rows={8} />;
  if (!live.value.ok) return <PageError error={live.value.error} />;
  const chart = live.value.value;
  if (chart === null) return <PageError error={appError('record.unreadable')} />;
  const find = (id: RecordId | null): PatientChart['courses'][number] | null =>
    chart.courses.find((each) => each.recordId === id) ?? null;
  const leave = (): void => void navigate({ to: paths.patient(patientId, 'course') });
  return (
    <>
      <PatientBanner chart={chart} />
      <Page>
        <CourseForm
          courseId={courseId}
          patientId={patientId}
          pack={pack}
          saved={find(courseId)}
          repeats={find(repeats)}
          onSaved={leave}
          onCancel={leave}
        />
      </Page>
    </>
  );
}
