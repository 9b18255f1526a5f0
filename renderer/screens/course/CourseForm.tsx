import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import { useState, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { CombinationFields } from './CombinationFields';
import { CountFields } from './CountFields';
import styles from './Course.module.css';
import { QuoteFields } from './QuoteFields';
import type { TypedProblem } from './typedCourse';
import { useCourseForm, type CourseFormInput, type CourseFormState } from './useCourseForm';
import { WhatFields } from './WhatFields';

/** Zones and indication, number and interval, combinations with their dates, the quote. */
export function CourseForm({ onCancel, ...input }: CourseFormInput & { onCancel: () => void }): ReactNode {
  const text = useText().course;
  const t = text.form;
  const state = useCourseForm(input);
  // The save that this form itself makes must not give it another name.
  const [title] = useState(input.saved === null ? t.newTitle : t.editTitle);
  useSaveShortcut(() => void state.submit());
  return (
    <>
      <PageHeader title={title} />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.submit();
        }}
      >
        <DraftNotice draft={state.draft} onContinue={state.continueDraft} />
        <Card title={t.what}>
          <WhatFields state={state} />
        </Card>
        <Card title={t.howMany}>
          <CountFields state={state} />
        </Card>
        <Card title={t.combinations}>
          <CombinationFields state={state} />
        </Card>
        <Card title={t.quote}>
          <QuoteFields state={state} />
        </Card>
        <Card>
          <TextArea
            optional
            label={t.notes}
            rows={3}
            maxLength={4000}
            value={state.typed.notes}
            onChange={(notes) => state.change({ notes })}
          />
        </Card>
        <div className={styles.foot}>
          <ErrorNote error={state.error} />
          <MissingNotice state={state} />
          <div className={styles.footActions}>
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
    </>
  );
}

/** What keeps the course from being saved, where the save is: its field may be out of sight. */
function MissingNotice({ state }: { state: CourseFormState }): ReactNode {
  const t = useText().course.form;
  const format = useFormat();
  const { sessions, floor } = state.pack.course;
  const sentences: Record<TypedProblem, string> = {
    zones: t.problems.zones,
    plannedSessions: t.problems.plannedSessions(format.number(sessions.min), format.number(sessions.max)),
    recommended: t.problems.recommended(format.number(floor.days)),
    quote: t.problems.quote,
    combination: t.problems.combination,
  };
  if (state.problems.length === 0) return null;
  return (
    <Notice tone="caution" announce title={t.missing}>
      {state.problems.map((problem) => sentences[problem]).join(' · ')}
    </Notice>
  );
}
