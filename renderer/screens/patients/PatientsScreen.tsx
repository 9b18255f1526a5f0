import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { PatientSummary } from '@shared/domain/patientSummary';
import { appError } from '@shared/kernel/errors';
import { useNavigate } from '@tanstack/react-router';
import { SearchX, UserPlus, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { paths } from '../paths';
import { useServices } from '../services';
import { PatientGrid } from './PatientGrid';
import styles from './Patients.module.css';
import { useDirectory } from './useDirectory';

const mostHits = 500;

export function PatientsScreen(): ReactNode {
  const t = useText().patients;
  const { patients } = useServices();
  const directory = useDirectory();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [archived, setArchived] = useState(false);
  const add = () => void navigate({ to: paths.newPatient() });
  const open = ({ patientId }: PatientSummary) => void navigate({ to: paths.patient(patientId) });

  if (directory.phase === 'loading') return <PageLoading rows={10} />;
  if (directory.phase === 'failed') return <PageError error={appError(directory.code)} />;

  const searching = query.trim() !== '';
  const found = searching ? patients.search(query, mostHits) : patients.list({ archived });
  const rows = archived ? found : found.filter((patient) => searching || !patient.archived);
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={searching ? t.found(rows.length) : t.count(rows.length)}
        actions={
          <Button look="primary" large icon={UserPlus} onPress={add}>
            {t.add}
          </Button>
        }
      />
      {directory.unreadable === 0 ? null : <Notice tone="stop">{t.unreadable(directory.unreadable)}</Notice>}
      {directory.count === 0 ? (
        <EmptyState
          icon={Users}
          title={t.emptyTitle}
          action={
            <Button look="primary" large icon={UserPlus} onPress={add} autoFocus>
              {t.add}
            </Button>
          }
        >
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <TextField
              label={t.search}
              description={t.searchHint}
              value={query}
              onChange={setQuery}
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'Enter' && searching && rows[0] !== undefined) open(rows[0]);
              }}
            />
            <Checkbox value={archived} onChange={setArchived}>
              {t.showArchived}
            </Checkbox>
          </div>
          {rows.length === 0 ? (
            <EmptyState
              icon={SearchX}
              title={t.nothingFoundTitle}
              action={
                <Button large icon={UserPlus} onPress={add}>
                  {t.add}
                </Button>
              }
            >
              {t.nothingFoundText(query.trim())}
            </EmptyState>
          ) : (
            <PatientGrid rows={rows} onOpen={open} />
          )}
        </>
      )}
    </Page>
  );
}
