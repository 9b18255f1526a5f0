import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { useFormat, useText } from '@renderer/ui/text';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCourseWords } from '../course/useCourseWords';
import { paths } from '../paths';
import { FindingsNow } from '../screening/FindingsNow';
import styles from './Session.module.css';
import type { SessionWork } from './useSession';

/** Which session this is, when it was held, and how it came into the record. */
export function SessionHead({ work }: { work: SessionWork }): ReactNode {
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { record } = work.session;
  const words = useCourseWords();
  const courses = work.chart.courses
    .filter((each) => record.courseIds.includes(each.recordId))
    .map((each) => words.zones(each.record));
  const { startedAt, endedAt } = record.performedAt;
  return (
    <div className={styles.head}>
      <Button
        look="quiet"
        large
        icon={ArrowLeft}
        className={styles.wayBack ?? ''}
        onPress={() => void navigate({ to: paths.patient(record.patientId, 'sessions') })}
      >
        {text.session.toSessions}
      </Button>
      <p className={styles.headTitle}>
        <strong>{text.session.title(work.number)}</strong>
        <span className={styles.quiet}>
          {endedAt === null
            ? format.dateTime(startedAt)
            : text.session.record.held(format.dateTime(startedAt), format.time(endedAt))}
        </span>
        {courses.length === 0 ? null : (
          <span className={styles.quiet}>{text.session.record.courses(courses.join(', '))}</span>
        )}
      </p>
      {record.entryMode === 'live' ? null : (
        <Badge tone="info">
          {`${text.domain.session.entryModes[record.entryMode]} · ${text.session.screen.notRecordedLive}`}
        </Badge>
      )}
      {record.outcome === null ? null : (
        <Badge tone={record.outcome === 'completed' ? 'clear' : 'caution'}>
          {text.domain.session.outcomes[record.outcome]}
        </Badge>
      )}
      {record.entryMode === 'live' && record.status === 'open' ? (
        <FindingsNow patientId={record.patientId} sinceOnly />
      ) : null}
    </div>
  );
}
