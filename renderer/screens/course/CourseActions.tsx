import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { FormActions } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import type { Course } from '@shared/domain/course';
import type { CourseProgress } from '@shared/domain/courseProgress';
import { possibleCourseSteps } from '@shared/domain/courseSteps';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, CircleCheck, CircleX, Pause, Pencil, Play, Repeat } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { CourseStepDialog, type AskedStep } from './CourseStepDialog';

interface CourseActionsProps {
  course: Versioned<Course>;
  progress: CourseProgress;
}

export function CourseActions({ course, progress }: CourseActionsProps): ReactNode {
  const t = useText().course.actions;
  const navigate = useNavigate();
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const { recordId, record } = course;
  const { patientId, status } = record;
  const steps = possibleCourseSteps(status);
  const ended = status === 'closed' || status === 'completed';
  const buttons = [
    { what: 'paused', label: t.pause, icon: Pause },
    { what: 'resumed', label: t.resume, icon: Play },
    { what: 'completed', label: t.complete, icon: CircleCheck },
    { what: 'closed', label: t.close, icon: CircleX },
  ] as const;
  // Before every planned session is held, ending is closing early; afterwards it is completing.
  const fitting = buttons.filter(
    ({ what }) => steps.includes(what) && what !== (progress.finished ? 'closed' : 'completed'),
  );
  return (
    <FormActions>
      {status === 'active' ? (
        <Button
          large
          look="primary"
          icon={CalendarPlus}
          onPress={() => void navigate({ to: paths.appointment(patientId, 'new', recordId) })}
        >
          {t.appointment}
        </Button>
      ) : null}
      {steps.includes('changed') ? (
        <Button large icon={Pencil} onPress={() => void navigate({ to: paths.course(patientId, recordId) })}>
          {t.edit}
        </Button>
      ) : null}
      {fitting.map(({ what, label, icon }) => (
        <Button key={what} large icon={icon} onPress={() => setAsked(what)}>
          {label}
        </Button>
      ))}
      {ended ? (
        <Button
          large
          icon={Repeat}
          onPress={() => void navigate({ to: paths.repeatCourse(patientId, recordId) })}
        >
          {t.repeat}
        </Button>
      ) : null}
      {asked === null ? null : (
        <CourseStepDialog course={course} what={asked} onClose={() => setAsked(null)} />
      )}
    </FormActions>
  );
}
