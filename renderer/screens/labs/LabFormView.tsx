import type { LabReportStart } from '@renderer/repositories/labReportRepository';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useEffect, useRef, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { GroupSections } from './GroupSections';
import styles from './LabForm.module.css';
import { PagesCard } from './PagesCard';
import { ReportFields } from './ReportFields';
import { SampleCard } from './SampleCard';
import { useLabForm } from './useLabForm';

interface LabFormViewProps {
  patientId: RecordId;
  reportId: RecordId;
  start: LabReportStart;
  onSaved: () => void;
  onCancel: () => void;
}

/** A report being typed from the paper. */
export function LabFormView({ patientId, reportId, start, onSaved, onCancel }: LabFormViewProps): ReactNode {
  const t = useText().labs;
  const state = useLabForm(patientId, reportId, start);
  const { form, problems, refusals, change } = state;
  const root = useRef<HTMLFormElement>(null);
  const save = async (): Promise<void> => {
    if (await state.save()) onSaved();
  };
  useSaveShortcut(() => void save());
  useEffect(() => {
    if (refusals === 0) return;
    // What is invalid may be a group of inputs.
    const invalid = root.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]');
    const first = invalid?.querySelector<HTMLElement>('input, [role="spinbutton"]') ?? invalid;
    first?.focus();
  }, [refusals]);
  return (
    <form
      ref={root}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftNotice draft={state.draft} onContinue={state.continueDraft} />
      <ReportFields form={form} problems={problems} onChange={change} />
      <Card title={t.groups}>
        <p className={styles.hint}>{t.groupsHint}</p>
        <GroupSections start={start} state={state} />
      </Card>
      <PagesCard patientId={patientId} pages={form.images} onChange={(images) => change({ images })} />
      <SampleCard
        form={form}
        amountMissing={problems.some((problem) => problem.at === 'sample')}
        onChange={change}
      />
      <div className={styles.foot}>
        {problems.length === 0 ? null : (
          <Notice tone="stop" title={t.problemsCount(problems.length)}>
            <ul className={styles.problems}>
              {[
                ...new Set(
                  problems.map((problem) => t.problems[problem.what === 'open' ? 'rowOpen' : problem.what]),
                ),
              ].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        <ErrorNote error={state.error} />
        <div className={styles.actions}>
          <Button type="submit" look="primary" large isPending={state.saving} aria-keyshortcuts="Control+S">
            {t.save}
          </Button>
          <Button look="quiet" large onPress={onCancel}>
            {t.cancel}
          </Button>
          <DraftStatus draft={state.draft} />
        </div>
      </div>
    </form>
  );
}
