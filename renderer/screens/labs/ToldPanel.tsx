import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { LabReport, LabReportGroup } from '@shared/domain/labReport';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Labs.module.css';
import { ToldFields } from './ToldFields';

interface ToldPanelProps {
  report: Versioned<LabReport>;
  group: LabReportGroup;
}

/** How a result that is not acceptable reached the patient: who told, when, referred where. */
export function ToldPanel({ report, group }: ToldPanelProps): ReactNode {
  const t = useText().labs;
  const { labs, clock } = useServices();
  const say = useToast();
  const [disclosure, setDisclosure] = useState(group.disclosure);
  const [error, setError] = useState<AppError | null>(null);
  const save = async (): Promise<void> => {
    const written = await labs.disclose(report, group.group, disclosure);
    setError(written.ok ? null : written.error);
    if (written.ok) say(t.toldSaved);
  };
  return (
    <section className={styles.told} aria-label={t.told}>
      <h3>{t.told}</h3>
      {group.disclosure.toldOn === null ? <Notice tone="caution">{t.notTold}</Notice> : null}
      <ToldFields disclosure={disclosure} today={clock.today()} onChange={setDisclosure} />
      <ErrorNote error={error} />
      <div>
        <Button large onPress={() => void save()}>
          {t.saveTold}
        </Button>
      </div>
    </section>
  );
}
