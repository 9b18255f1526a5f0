import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { useFormat, useText } from '@renderer/ui/text';
import { dayOf } from '@shared/domain/appointment';
import type { Course } from '@shared/domain/course';
import type { CourseProgress } from '@shared/domain/courseProgress';
import type { ProtocolPack } from '@shared/protocol/pack';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import styles from './Course.module.css';
import { useCourseWords } from './useCourseWords';
import { useReviewLine } from './useReviewLine';

interface CourseDatesProps {
  course: Versioned<Course>;
  progress: CourseProgress;
  pack: ProtocolPack;
}

/** What was held, what was not, when it may go on, and the review. */
export function CourseDates({ course, progress, pack }: CourseDatesProps): ReactNode {
  const t = useText().course;
  const review = useReviewLine(progress, pack);
  // A course that ended before its first session has nothing to be reviewed.
  const runs = course.record.status === 'active' || course.record.status === 'paused';
  return (
    <dl className={styles.facts}>
      {runs && !progress.finished ? <NextDates progress={progress} /> : null}
      {runs && progress.finished ? <Badge tone="clear">{t.finished}</Badge> : null}
      {progress.upcoming[0] === undefined ? null : <Upcoming start={progress.upcoming[0].record.start} />}
      <Held patientId={course.record.patientId} progress={progress} />
      <NotHeld progress={progress} />
      {review === null || (!runs && progress.held === 0) ? null : (
        <div>
          <dt>{t.facts.review}</dt>
          <dd>{review}</dd>
        </div>
      )}
    </dl>
  );
}

function NextDates({ progress }: { progress: CourseProgress }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  const words = useCourseWords();
  const { clock } = useServices();
  const today = clock.today();
  const recommended = progress.next.filter((each) => each.recommended !== null);
  return (
    <>
      <div>
        <dt>{t.facts.next}</dt>
        {progress.next.map(({ group, earliest }) => (
          <dd key={group} className={earliest !== null && today < earliest ? styles.waiting : undefined}>
            {earliest === null
              ? t.nextNow(words.zone(group))
              : t.nextFor(words.zone(group), format.date(earliest))}
          </dd>
        ))}
      </div>
      {recommended.length === 0 ? null : (
        <div>
          <dt>{t.facts.recommended}</dt>
          {recommended.map((each) => (
            <dd key={each.group}>
              {t.recommendedFor(words.zone(each.group), format.date(each.recommended ?? ''))}
            </dd>
          ))}
        </div>
      )}
    </>
  );
}

function Upcoming({ start }: { start: string }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  return (
    <div>
      <dt>{t.facts.upcoming}</dt>
      <dd>{format.dateTime(start)}</dd>
    </div>
  );
}

function Held({ patientId, progress }: { patientId: string; progress: CourseProgress }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  const words = useCourseWords();
  return (
    <div>
      <dt>{t.facts.held}</dt>
      <dd className={styles.sessions}>
        <span className={styles.count}>{words.count(progress)}</span>
        {progress.sessions.map(({ sessionId, on, signed }) => (
          <Link key={sessionId} className={styles.link ?? ''} to={paths.session(patientId, sessionId)}>
            {signed ? format.date(on) : t.sessionOpen(format.date(on))}
          </Link>
        ))}
      </dd>
    </div>
  );
}

function NotHeld({ progress }: { progress: CourseProgress }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  if (progress.notHeld.length === 0) return null;
  return (
    <div>
      <dt>{t.facts.notHeld}</dt>
      {progress.notHeld.map(({ recordId, record }) => {
        const date = format.date(dayOf(record));
        const reason = record.decided?.reason ?? '';
        return <dd key={recordId}>{reason === '' ? date : t.withReason(date, reason)}</dd>;
      })}
    </div>
  );
}
