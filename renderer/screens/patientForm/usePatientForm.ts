import { zodResolver } from '@hookform/resolvers/zod';
import { emptyPatient, patientSchema, type Patient, type PatientInput } from '@shared/domain/patient';
import type { PatientSummary } from '@shared/domain/patientSummary';
import { appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useEffect, useMemo, useState } from 'react';
import { useForm, type Control, type UseFormReturn } from 'react-hook-form';
import { useOnScreen } from '../useOnScreen';
import { useServices } from '../services';
import { useDraft, type DraftHandle } from '../useDraft';

export type PatientControl = Control<PatientInput, unknown, Patient>;

export interface PatientFormState {
  form: UseFormReturn<PatientInput, unknown, Patient>;
  draft: DraftHandle;
  /** Others who may be the same person; the next save goes through. */
  duplicates: PatientSummary[];
  error: AppError | null;
  saving: boolean;
  submit: () => Promise<void>;
  continueDraft: () => void;
}

/** One patient being entered or changed: validation, the draft, the duplicate warning and the save. */
export function usePatientForm(
  patientId: RecordId,
  known: { patient: Patient; revision: number } | null,
  onSaved: () => void,
): PatientFormState {
  const { patients, clock } = useServices();
  // What the fields were filled from, whatever comes after: a newer revision is a conflict, not a thing to overwrite.
  const [saved] = useState(known);
  const draft = useDraft({
    form: 'patient',
    recordId: patientId,
    patientId: saved === null ? null : patientId,
  });
  const [duplicates, setDuplicates] = useState<PatientSummary[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const resolver = useMemo(() => zodResolver(entryRules(clock.today())), [clock]);
  const form = useForm<PatientInput, unknown, Patient>({
    defaultValues: saved?.patient ?? emptyPatient(),
    resolver,
  });

  const onScreen = useOnScreen();
  const { watch, getValues } = form;
  const { keep } = draft;
  useEffect(() => {
    const subscription = watch(() => keep(getValues()));
    return () => subscription.unsubscribe();
  }, [watch, getValues, keep]);

  const save = async (patient: Patient): Promise<void> => {
    if (saved === null) {
      const like = patients.likelyDuplicates(patient, patientId);
      const shown = duplicates.map((each) => each.patientId);
      setDuplicates(like);
      if (like.some((each) => !shown.includes(each.patientId))) return;
    }
    setSaving(true);
    const written = await patients.save(patientId, patient, saved?.revision ?? 0);
    setSaving(false);
    if (!written.ok) return setError(written.error);
    await draft.discard();
    // Whoever has gone elsewhere meanwhile is not called back.
    if (onScreen.current) onSaved();
  };

  return {
    form,
    draft,
    duplicates,
    error,
    saving,
    submit: () => form.handleSubmit(save)(),
    continueDraft: () => {
      const restored = restore(draft.found?.content, saved?.patient ?? emptyPatient());
      if (restored === null) setError(appError('record.unreadable'));
      else form.reset(restored, { keepDefaultValues: true });
    },
  };
}

const entryRules = (today: string) =>
  patientSchema.refine((patient) => patient.birthDate <= today, {
    path: ['birthDate'],
    message: 'birthDateFuture',
  });

/**
 * A draft may be half-typed, so it need not be a valid patient; it must only have a patient's shape. What the form has
 * no field for stays as it is on record: an old draft must not take a portrait away or bring a patient back.
 */
export function restore(
  content: unknown,
  { portraitPhotoId, archivedAt }: Pick<Patient, 'portraitPhotoId' | 'archivedAt'>,
): Patient | null {
  if (typeof content !== 'object' || content === null) return null;
  return { ...emptyPatient(), ...content, portraitPhotoId, archivedAt };
}
