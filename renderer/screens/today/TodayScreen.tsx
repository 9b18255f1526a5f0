import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { List, ListRow } from '@renderer/ui/List';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useFormat, useText } from '@renderer/ui/text';
import {
  defaultDueWindows,
  dueItems,
  dueReasons,
  dueWindowsOf,
  type DueItem,
  type DueReason,
} from '@shared/domain/today';
import { appError } from '@shared/kernel/errors';
import { useNavigate } from '@tanstack/react-router';
import { CalendarCheck, Search, UserPlus } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { paths } from '../paths';
import { useDirectory } from '../patients/useDirectory';
import { useServices } from '../services';
import { useCourseWords } from '../course/useCourseWords';
import { useActivePack } from '../useActivePack';
import { DayAppointments } from './DayAppointments';
import { KeptDrafts } from './KeptDrafts';

export function TodayScreen(): ReactNode {
  const t = useText().today;
  const format = useFormat();
  const navigate = useNavigate();
  const directory = useDirectory();
  const { patients, clock } = useServices();
  const today = clock.today();
  const { pack, error } = useActivePack();
  // The directory state is a new object after every change of a patient.
  const due = useMemo(
    () =>
      // A pack that cannot be read is told above; what is due is then worked out by the app's own numbers.
      directory.phase === 'ready'
        ? dueItems(patients.list(), today, pack === null ? defaultDueWindows : dueWindowsOf(pack))
        : [],
    [directory, patients, today, pack],
  );

  if (directory.phase === 'loading' || (pack === null && error === null)) return <PageLoading rows={6} />;
  if (directory.phase === 'failed') return <PageError error={appError(directory.code)} />;
  if (directory.count === 0) return <FirstDay />;
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={format.longDay(today)}
        actions={
          <Button large icon={Search} onPress={() => void navigate({ to: paths.patients() })}>
            {t.findPatient}
          </Button>
        }
      />
      <ErrorNote error={error} />
      <DayAppointments />
      <KeptDrafts />
      {due.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t.nothingTitle}>
          {t.nothingText}
        </EmptyState>
      ) : (
        dueReasons.map((reason) => (
          <DueGroup
            key={reason}
            title={t.reasons[reason]}
            items={due.filter((item) => item.reason === reason)}
          />
        ))
      )}
    </Page>
  );
}

function DueGroup({ title, items }: { title: string; items: DueItem[] }): ReactNode {
  const t = useText().today;
  const format = useFormat();
  const navigate = useNavigate();
  const { clock } = useServices();
  const words = useCourseWords();
  const detailOf = ({ patient, zoneGroups }: DueItem): string =>
    [patient.number, words.zones({ zoneGroups: [...zoneGroups] })].filter((part) => part !== '').join(' · ');
  if (items.length === 0) return null;
  return (
    <Card title={title}>
      <List label={title}>
        {items.map((item) => (
          <ListRow
            key={`${item.patient.patientId}-${item.recordId ?? ''}-${item.on}-${item.zoneGroups.join('-')}`}
            title={item.patient.name}
            detail={detailOf(item)}
            end={t.on[item.reason](format.dayMonth(item.on, clock.today()))}
            onPress={() => void navigate({ to: targetOf(item) })}
          />
        ))}
      </List>
    </Card>
  );
}

const courseReasons: readonly DueReason[] = ['appointmentUndecided', 'courseNextPossible', 'reviewDue'];

/** Straight to where the work is, one press. */
function targetOf({ reason, patient, recordId }: DueItem): string {
  const { patientId } = patient;
  if (reason === 'photosMissing') return paths.patient(patientId, 'photos');
  if (courseReasons.includes(reason)) return paths.patient(patientId, 'course');
  if (recordId === null)
    return paths.patient(patientId, reason === 'deferralEnded' ? 'screening' : 'overview');
  const isScreening = reason === 'screeningOpen' || reason === 'labsLapse';
  return isScreening ? paths.screening(patientId, recordId) : paths.session(patientId, recordId);
}

function FirstDay(): ReactNode {
  const t = useText().today;
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader title={t.title} />
      <KeptDrafts />
      <EmptyState
        icon={UserPlus}
        title={t.firstTitle}
        action={
          <Button
            look="primary"
            large
            icon={UserPlus}
            autoFocus
            onPress={() => void navigate({ to: paths.newPatient() })}
          >
            {t.addPatient}
          </Button>
        }
      >
        {t.firstText}
      </EmptyState>
    </Page>
  );
}
