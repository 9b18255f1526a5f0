import type { Versioned } from '@renderer/repositories/versioned';
import type { Course } from '@shared/domain/course';
import { appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useState } from 'react';
import { useOnScreen } from '../useOnScreen';
import { useServices } from '../services';
import { useDraft, type DraftHandle } from '../useDraft';
import {
  firstTyped,
  planFrom,
  typedCourseSchema,
  typedProblems,
  type TypedCourse,
  type TypedProblem,
} from './typedCourse';

export interface CourseFormInput {
  courseId: RecordId;
  patientId: RecordId;
  pack: ProtocolPack;
  saved: Versioned<Course> | null;
  repeats: Versioned<Course> | null;
  onSaved(): void;
}

export interface CourseFormState {
  pack: ProtocolPack;
  typed: TypedCourse;
  change(next: Partial<TypedCourse>): void;
  /** Empty until saving was tried. */
  problems: TypedProblem[];
  draft: DraftHandle;
  continueDraft(): void;
  error: AppError | null;
  saving: boolean;
  submit(): Promise<void>;
}

/** One course being planned or changed: the draft, what is missing, the save. */
export function useCourseForm({
  courseId,
  patientId,
  pack,
  saved: known,
  repeats,
  onSaved,
}: CourseFormInput): CourseFormState {
  const { courses } = useServices();
  // What the fields were filled from, whatever comes after: a newer revision is a conflict, not a thing to overwrite.
  const [saved] = useState(known);
  const [typed, setTyped] = useState(() => firstTyped(pack, saved?.record ?? null, repeats));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const draft = useDraft({ form: 'course', recordId: courseId, patientId });
  const onScreen = useOnScreen();
  const found = typedProblems(typed, pack, saved?.record ?? null);

  async function submit(): Promise<void> {
    setTried(true);
    if (found.length > 0 || saving) return;
    setSaving(true);
    const plan = planFrom(typed);
    const written =
      saved === null
        ? await courses.plan(courseId, patientId, plan, typed.repeatOf)
        : await courses.change(saved, plan);
    setSaving(false);
    if (!written.ok) return setError(written.error);
    await draft.discard();
    // Whoever has gone elsewhere meanwhile is not called back.
    if (onScreen.current) onSaved();
  }

  return {
    pack,
    typed,
    change(next) {
      const after = { ...typed, ...next };
      setTyped(after);
      draft.keep(after);
    },
    problems: tried ? found : [],
    draft,
    continueDraft() {
      const restored = typedCourseSchema.safeParse(draft.found?.content);
      if (restored.success) setTyped(restored.data);
      else setError(appError('record.unreadable'));
    },
    error,
    saving,
    submit,
  };
}
