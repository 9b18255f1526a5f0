import type { Versioned } from '@renderer/repositories/versioned';
import type { Appointment } from '@shared/domain/appointment';
import { appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useState } from 'react';
import { useOnScreen } from '../useOnScreen';
import { useServices } from '../services';
import { useDraft, type DraftHandle } from '../useDraft';
import {
  appointmentPlanFrom,
  appointmentProblems,
  typedAppointmentSchema,
  typedFrom,
  type AppointmentProblem,
  type TypedAppointment,
} from './typedAppointment';

export interface AppointmentFormInput {
  appointmentId: RecordId;
  patientId: RecordId;
  saved: Versioned<Appointment> | null;
  fresh: TypedAppointment;
  onSaved(): void;
}

export interface AppointmentFormState {
  typed: TypedAppointment;
  change(next: Partial<TypedAppointment>): void;
  /** Empty until saving was tried, but for a day that has passed. */
  problems: AppointmentProblem[];
  /** The time differs from the one on the preparation sheet that was given. */
  movedAfterSheet: boolean;
  draft: DraftHandle;
  continueDraft(): void;
  error: AppError | null;
  saving: boolean;
  submit(): Promise<void>;
}

/** One appointment being planned or moved: the draft, what is missing, the save. */
export function useAppointmentForm({
  appointmentId,
  patientId,
  saved: known,
  fresh,
  onSaved,
}: AppointmentFormInput): AppointmentFormState {
  const { appointments, clock } = useServices();
  // What the fields were filled from, whatever comes after: a newer revision is a conflict, not a thing to overwrite.
  const [saved] = useState(known);
  const [typed, setTyped] = useState(saved === null ? fresh : typedFrom(saved.record));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const draft = useDraft({ form: 'appointment', recordId: appointmentId, patientId });
  const onScreen = useOnScreen();
  const found = appointmentProblems(typed, clock.today(), saved?.record ?? null);

  async function submit(): Promise<void> {
    setTried(true);
    const plan = appointmentPlanFrom(typed);
    if (found.length > 0 || plan === null || saving) return;
    setSaving(true);
    const written =
      saved === null
        ? await appointments.plan(appointmentId, patientId, plan)
        : await appointments.change(saved, plan);
    setSaving(false);
    if (!written.ok) return setError(written.error);
    await draft.discard();
    // Whoever has gone elsewhere meanwhile is not called back.
    if (onScreen.current) onSaved();
  }

  const sheet = saved?.record.preparationGiven ?? null;
  return {
    typed,
    change(next) {
      const after = { ...typed, ...next };
      setTyped(after);
      draft.keep(after);
    },
    problems: found.filter((problem) => tried || problem === 'past'),
    movedAfterSheet: sheet !== null && typed.start !== saved?.record.start,
    draft,
    continueDraft() {
      const restored = typedAppointmentSchema.safeParse(draft.found?.content);
      if (restored.success) setTyped(restored.data);
      else setError(appError('record.unreadable'));
    },
    error,
    saving,
    submit,
  };
}
