import type { LabReportStart } from '@renderer/repositories/labReportRepository';
import { useText } from '@renderer/ui/text';
import type { LabGroup } from '@shared/domain/lab';
import { isTouched } from '@shared/domain/labForm';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import { GroupSection } from './GroupSection';
import styles from './LabForm.module.css';
import type { LabFormState } from './useLabForm';

/** Every group of the panel: those the pack always needs stand open in a new report, sensitive ones never by themselves in a stored one. */
export function GroupSections({ start, state }: { start: LabReportStart; state: LabFormState }): ReactNode {
  const t = useText().labs;
  const today = useServices().clock.today();
  const { form, problems } = state;
  const { labs } = start.pack;
  const ruleOf = (group: LabGroup) => labs.find((rule) => rule.group === group);
  const [open, setOpen] = useState<ReadonlySet<LabGroup>>(
    () =>
      new Set(
        start.saved === null
          ? labs.filter((rule) => rule.need.kind === 'always').map((rule) => rule.group)
          : form.groups
              .filter((group) => isTouched(group) && ruleOf(group.group)?.sensitive !== true)
              .map((group) => group.group),
      ),
  );
  // What stands in the way of saving cannot be folded away.
  const refused = problems.flatMap((problem) => ('group' in problem ? [problem.group] : []));
  const fold = (group: LabGroup, isOpen: boolean): void => {
    const next = new Set(open);
    if (isOpen) next.add(group);
    else next.delete(group);
    setOpen(next);
  };
  const nothing = problems.some((problem) => problem.at === 'groups');
  return (
    <div className={styles.groups}>
      {nothing ? <p className={styles.error}>{t.problems.noGroup}</p> : null}
      {form.groups.map((typed) => (
        <GroupSection
          key={typed.group}
          typed={typed}
          rule={ruleOf(typed.group)}
          isOpen={open.has(typed.group) || refused.includes(typed.group)}
          today={today}
          problems={problems}
          onFold={(isOpen) => fold(typed.group, isOpen)}
          onChange={(changes) => state.changeGroup(typed.group, changes)}
        />
      ))}
    </div>
  );
}
