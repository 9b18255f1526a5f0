import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { useNavigate } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { LabLines } from './LabLines';
import styles from './Screening.module.css';
import { stops } from './stops';
import type { ScreeningForm } from './useScreeningForm';

/** Results known on the day, from the patient's reports. They are entered there, never here. */
export function LabsCard({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const { unreadableLabReports } = form.start;
  return (
    <Card title={t.labs} actions={<EnterResults form={form} />}>
      {unreadableLabReports === 0 ? null : (
        <Notice tone="stop">{t.labsUnreadable(unreadableLabReports)}</Notice>
      )}
      <p className={styles.hint}>{t.labsHint}</p>
      <LabLines form={form} />
    </Card>
  );
}

/** What is typed here is kept first; the way back leads to it. */
export function EnterResults({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const navigate = useNavigate();
  const enter = async (): Promise<void> => {
    const { patientId } = form.screening;
    if (await form.save()) await navigate({ to: paths.labReport(patientId, 'new') });
  };
  return (
    <div data-question={stops.labs}>
      <Button icon={FlaskConical} isPending={form.saving} onPress={() => void enter()}>
        {t.enterResults}
      </Button>
    </div>
  );
}
