import type { StartCourse } from '@renderer/repositories/sessionRepository';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Fieldset } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import type { ReactNode } from 'react';
import { useCourseWords } from '../course/useCourseWords';
import styles from './ZoneGroupChoice.module.css';

interface CourseChoiceProps {
  courses: readonly StartCourse[];
  value: readonly RecordId[];
  onChange(courseIds: RecordId[]): void;
}

/** Which courses the session counts for. Nothing to choose while no course is planned. */
export function CourseChoice({ courses, value, onChange }: CourseChoiceProps): ReactNode {
  const t = useText().session.start;
  const words = useCourseWords();
  if (courses.length === 0) return null;
  const ids = courses.map((each) => each.courseId);
  return (
    <Fieldset legend={t.courses} description={value.length === 0 ? t.coursesNone : t.coursesHint}>
      <div className={styles.groups}>
        {courses.map(({ courseId, course, progress }) => (
          <Checkbox
            key={courseId}
            large
            value={value.includes(courseId)}
            onChange={(chosen) =>
              onChange(ids.filter((each) => (each === courseId ? chosen : value.includes(each))))
            }
          >
            {`${words.zones(course)} · ${words.count(progress)}`}
          </Checkbox>
        ))}
      </div>
    </Fieldset>
  );
}
