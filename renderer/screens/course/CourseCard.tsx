import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { Card } from '@renderer/ui/Card';
import type { StateTone } from '@renderer/ui/states';
import { useFormat, useText } from '@renderer/ui/text';
import type { Course, CourseStatus } from '@shared/domain/course';
import { courseProgress } from '@shared/domain/courseProgress';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Course.module.css';
import { CourseActions } from './CourseActions';
import { CourseDates } from './CourseDates';
import { CoursePlanFacts } from './CoursePlanFacts';
import { useCourseWords } from './useCourseWords';

interface CourseCardProps {
  chart: PatientChart;
  course: Versioned<Course>;
  pack: ProtocolPack;
}

const tones: Record<CourseStatus, StateTone> = {
  active: 'info',
  paused: 'wait',
  closed: 'caution',
  completed: 'clear',
};

/** One course: how far it is, when it may go on, what was planned, what can be done with it. */
export function CourseCard({ chart, course, pack }: CourseCardProps): ReactNode {
  const t = useText().course;
  const words = useCourseWords();
  const { clock } = useServices();
  const { record } = course;
  const progress = courseProgress(course, chart.sessions, chart.appointments, clock.today(), pack);
  return (
    <Card
      title={`${words.zones(record)} · ${words.count(progress)}`}
      actions={<Badge tone={tones[record.status]}>{t.status[record.status]}</Badge>}
    >
      <Repeats chart={chart} course={record} />
      <div className={styles.columns}>
        <CourseDates course={course} progress={progress} pack={pack} />
        <CoursePlanFacts course={record} />
      </div>
      <CourseActions course={course} progress={progress} />
    </Card>
  );
}

function Repeats({ chart, course }: { chart: PatientChart; course: Course }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  const earlier = chart.courses.find((each) => each.recordId === course.repeatOf);
  if (earlier === undefined) return null;
  return <p className={styles.quiet}>{t.repeats(format.date(earlier.record.plannedOn))}</p>;
}
