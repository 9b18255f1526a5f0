import type { ScreeningStart } from '@renderer/repositories/screeningRepository';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useLocale, useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { RecordId } from '@shared/kernel/ids';
import { useState, type ReactNode } from 'react';
import { DraftNotice } from '../DraftNotice';
import { BeforeCard } from './BeforeCard';
import { DecisionCard } from './DecisionCard';
import { FindingsPanel } from './FindingsPanel';
import { LabsCard } from './LabsCard';
import { Gaps, Questions } from './Questions';
import styles from './Screening.module.css';
import { TasksCard } from './TasksCard';
import { useScreeningForm } from './useScreeningForm';

/** A screening that is not signed yet: questions on the left, what they amount to on the right. */
export function ScreeningFormView({
  screeningId,
  start,
}: {
  screeningId: RecordId;
  start: ScreeningStart;
}): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  const say = useToast();
  const form = useScreeningForm(screeningId, start);
  const [zonesMissing, setZonesMissing] = useState(false);
  const noZones = form.screening.plannedZones.length === 0;

  const save = async (): Promise<void> => {
    if (await form.save()) say(t.saved, 'clear');
  };
  const sign = async (reason: string | null): Promise<void> => {
    setZonesMissing(noZones);
    if (noZones) {
      document.querySelector<HTMLElement>('[data-zones] input')?.focus();
      return;
    }
    if (await form.sign(reason)) say(t.signed, 'clear');
  };
  useSaveShortcut(() => void save());
  return (
    <div className={styles.layout}>
      <div className={styles.form}>
        <PageHeader title={t.title} lead={t.pack(start.pack.name[locale], start.pack.version)} />
        <DraftNotice draft={form.draft} onContinue={form.continueDraft} />
        <BeforeCard form={form} zonesMissing={zonesMissing && noZones} />
        <Questions form={form} />
        <TasksCard form={form} />
        <LabsCard form={form} />
        <Gaps form={form} />
        <DecisionCard form={form} onSave={() => void save()} onSign={(reason) => void sign(reason)} />
      </div>
      <FindingsPanel form={form} />
    </div>
  );
}
