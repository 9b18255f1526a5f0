import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { useFormat, useText } from '@renderer/ui/text';
import type { Course } from '@shared/domain/course';
import { courseProgress } from '@shared/domain/courseProgress';
import { intervalState } from '@shared/domain/sessionInterval';
import type { IsoDate } from '@shared/kernel/time';
import type { ProtocolPack } from '@shared/protocol/pack';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import { useActivePack } from '../useActivePack';
import { useCourseWords } from './useCourseWords';

/** "Face 3/6 · next ≥ 28 Nov" for each running course; without one, when the interval is over. */
export function CourseBadges({ chart }: { chart: PatientChart }): ReactNode {
  const { pack } = useActivePack();
  const { clock } = useServices();
  if (pack === null) return null;
  const running = chart.courses.filter(
    ({ record }) => record.status === 'active' || record.status === 'paused',
  );
  const today = clock.today();
  return (
    <>
      {running.map((course) => (
        <CourseBadge key={course.recordId} chart={chart} course={course} pack={pack} today={today} />
      ))}
      <OtherZones chart={chart} running={running} pack={pack} today={today} />
    </>
  );
}

interface BadgeProps {
  chart: PatientChart;
  pack: ProtocolPack;
  today: IsoDate;
}

function CourseBadge({ chart, course, pack, today }: BadgeProps & { course: Versioned<Course> }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  const words = useCourseWords();
  const { record } = course;
  const progress = courseProgress(course, chart.sessions, chart.appointments, today, pack);
  const count = t.bannerCount(
    words.zones(record),
    format.number(progress.held),
    format.number(progress.planned),
  );
  const next = progress.finished ? null : progress.earliestNext;
  const parts = [
    count,
    record.status === 'paused' ? t.bannerPaused : '',
    next === null ? '' : t.bannerNext(format.dayMonth(next, today)),
  ];
  return (
    <Badge tone={record.status === 'paused' || (next !== null && today < next) ? 'wait' : 'info'}>
      {parts.filter((part) => part !== '').join(' · ')}
    </Badge>
  );
}

/** Zones that no running course speaks of keep their interval all the same. */
function OtherZones({
  chart,
  running,
  pack,
  today,
}: BadgeProps & { running: readonly Versioned<Course>[] }): ReactNode {
  const t = useText().chart;
  const format = useFormat();
  const sessions = chart.sessions.map((each) => each.record);
  const { groups } = intervalState(sessions, today, sessionParametersOf(pack));
  const spokenOf = running.flatMap(({ record }) => record.zoneGroups);
  const until = groups
    .filter(({ group, earliestNext }) =>
      running.length === 0 ? true : !spokenOf.includes(group) && today < earliestNext,
    )
    .map((each) => each.earliestNext)
    .toSorted()
    .at(-1);
  if (until === undefined) return null;
  return (
    <Badge tone={today < until ? 'wait' : 'info'}>{t.earliestNext(format.dayMonth(until, today))}</Badge>
  );
}
