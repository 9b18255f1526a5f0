import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { Combination, Course } from '@shared/domain/course';
import type { ReactNode } from 'react';
import styles from './Course.module.css';
import { useCourseWords } from './useCourseWords';

/** What was decided about the course; what nobody said is left out. */
export function CoursePlanFacts({ course }: { course: Course }): ReactNode {
  const t = useText().course;
  const words = useCourseWords();
  const combination = useCombinationText();
  const { interval, quote } = course;
  const facts: [string, string[]][] = [
    [t.facts.indication, [words.chosen(course.indications, course.indicationWords)]],
    [t.facts.countReason, [words.chosen(course.countReasons, course.countReasonWords)]],
    [t.facts.combinations, course.combinations.map(combination)],
    [t.facts.quote, [quote === null ? '' : t.quoteText(quote.amount, quote.currency)]],
    [t.facts.interval, [t.intervalUnder(interval.floorDays, interval.packId, interval.packVersion)]],
    [t.facts.notes, [course.notes]],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, lines]) =>
        lines.join('') === '' ? null : (
          <div key={term}>
            <dt>{term}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ),
      )}
      <History course={course} />
    </dl>
  );
}

/** Everything after the planning: paused, resumed, closed, with reasons. */
function History({ course }: { course: Course }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  return (
    <div>
      <dt>{t.facts.history}</dt>
      {course.history.map(({ what, at, reason }) => {
        const line = `${format.date(at.slice(0, 10))} · ${t.event[what]}`;
        return <dd key={`${at}-${what}`}>{reason === '' ? line : t.withReason(line, reason)}</dd>;
      })}
    </div>
  );
}

function useCombinationText(): (combination: Combination) => string {
  const t = useText().course;
  const format = useFormat();
  const locale = useLocale();
  return ({ name, on, order }) => {
    const what = order === null ? name[locale] : `${name[locale]} (${t.order[order]})`;
    return on === null ? t.combinationNoDate(what) : t.combinationOn(what, format.date(on));
  };
}
