import type { IsoDate } from '../kernel/time';
import type { EvaluationInput } from './evaluationInput';

/** The first day the task was done on; a task counts as done from its day on. */
export function taskDoneOn(
  ruleId: string,
  { tasksDone, on }: Pick<EvaluationInput, 'tasksDone' | 'on'>,
): IsoDate | null {
  const days = tasksDone
    .filter((task) => task.ruleId === ruleId && task.doneOn <= on)
    .map((task) => task.doneOn);
  return days.toSorted()[0] ?? null;
}

/**
 * A task stands before the first course (clinical-workflow.md §2). Null: there was an earlier course and it was
 * never recorded as done, so nobody is asked for it any more.
 */
export function taskOf(ruleId: string, input: EvaluationInput): { doneOn: IsoDate | null } | null {
  const doneOn = taskDoneOn(ruleId, input);
  return doneOn === null && input.patient.course.earlierCourse ? null : { doneOn };
}
