import type { LabReportStart } from '@renderer/repositories/labReportRepository';
import type { LabGroup } from '@shared/domain/lab';
import {
  emptyLabForm,
  labFormOf,
  labFormSchema,
  type LabForm,
  type TypedGroup,
} from '@shared/domain/labForm';
import { labEntryOf, labFormProblems, type LabFormProblem } from '@shared/domain/labFormEntry';
import { appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useCallback, useRef, useState } from 'react';
import { useServices } from '../services';
import { useDraft, type DraftHandle } from '../useDraft';

export interface LabFormState {
  form: LabForm;
  draft: DraftHandle;
  /** What stands in the way, once saving was tried; it shrinks while it is mended. */
  problems: LabFormProblem[];
  error: AppError | null;
  saving: boolean;
  /** Grows with every save that was refused: the screen then shows the first problem. */
  refusals: number;
  change(changes: Partial<LabForm>): void;
  changeGroup(group: LabGroup, changes: Partial<TypedGroup>): void;
  continueDraft(): void;
  /** True once the record is written. */
  save(): Promise<boolean>;
}

/** One laboratory report being typed: what is typed, its draft, what is open, the save. */
export function useLabForm(patientId: RecordId, reportId: RecordId, start: LabReportStart): LabFormState {
  const { labs, clock } = useServices();
  // What the fields were filled from, whatever comes after: a newer revision is a conflict, not a thing to overwrite.
  const [saved] = useState(start.saved);
  const [form, setForm] = useState<LabForm>(() =>
    saved === null ? emptyLabForm(start.habits) : labFormOf(saved.record),
  );
  const [refusals, setRefusals] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const draft = useDraft({ form: 'labReport', recordId: reportId, patientId });
  const { keep } = draft;
  const latest = useRef(form);

  /** Reads what was typed last, not what was drawn last: two changes in one moment both count. */
  const put = useCallback((next: LabForm): void => {
    latest.current = next;
    setForm(next);
  }, []);
  const change = useCallback(
    (changes: Partial<LabForm>): void => {
      put({ ...latest.current, ...changes });
      keep(latest.current);
    },
    [put, keep],
  );
  const changeGroup = useCallback(
    (group: LabGroup, changes: Partial<TypedGroup>): void =>
      change({
        groups: latest.current.groups.map((each) => (each.group === group ? { ...each, ...changes } : each)),
      }),
    [change],
  );

  const problems = refusals === 0 ? [] : labFormProblems(form, clock.today());

  return {
    form,
    draft,
    problems,
    error,
    saving,
    refusals,
    change,
    changeGroup,
    continueDraft() {
      const kept = labFormSchema.safeParse(draft.found?.content);
      if (kept.success) put(kept.data);
      else setError(appError('record.unreadable'));
    },
    async save() {
      if (labFormProblems(latest.current, clock.today()).length > 0) {
        setRefusals((before) => before + 1);
        return false;
      }
      setSaving(true);
      const entry = labEntryOf(latest.current);
      const written = await labs.save(patientId, reportId, entry, saved?.revision ?? 0);
      setSaving(false);
      setError(written.ok ? null : written.error);
      if (written.ok) await draft.discard();
      return written.ok;
    },
  };
}
