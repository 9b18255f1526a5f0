import { Card } from '@renderer/ui/Card';
import { DateField } from '@renderer/ui/DateField';
import { FormRow } from '@renderer/ui/FormRow';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import type { TaskDone } from '@shared/domain/screening';
import { dateOf } from '@shared/kernel/time';
import type { ReactNode } from 'react';
import styles from './Screening.module.css';
import { stops } from './stops';
import { useFindingWords } from './useFindingWords';
import type { ScreeningForm } from './useScreeningForm';

/** Tasks the findings set before the first course: examination over 50, hereditary risk. */
export function TasksCard({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const words = useFindingWords(form.start.pack);
  const { screening, change } = form;
  const tasks = form.evaluation.findings.filter((finding) => finding.task !== null);
  if (tasks.length === 0) return null;
  const put = (ruleId: string, done: TaskDone | null): void => {
    const others = screening.tasksDone.filter((each) => each.ruleId !== ruleId);
    change({ tasksDone: done === null ? others : [...others, done] });
  };
  return (
    <Card title={t.tasks}>
      <div data-question={stops.tasks}>
        {tasks.map((finding) => {
          const { ruleId } = finding;
          const done = screening.tasksDone.find((each) => each.ruleId === ruleId);
          return (
            <div key={ruleId} className={styles.question}>
              <strong>{words(finding).name}</strong>
              <FormRow columns={2}>
                <DateField
                  label={t.taskDoneOn}
                  value={done?.doneOn ?? null}
                  maxValue={dateOf(screening.performedAt)}
                  onChange={(doneOn) =>
                    put(ruleId, doneOn === null ? null : { ruleId, doneOn, note: done?.note ?? '' })
                  }
                />
                <TextField
                  label={t.taskNote}
                  optional
                  value={done?.note ?? ''}
                  isDisabled={done === undefined}
                  maxLength={1000}
                  onChange={(note) => {
                    if (done !== undefined) put(ruleId, { ...done, note });
                  }}
                />
              </FormRow>
            </div>
          );
        })}
      </div>
    </Card>
  );
}
