import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { TextProvider, useLocale, useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { Appointment } from '@shared/domain/appointment';
import type { ConsentLanguage } from '@shared/domain/consent';
import type { Patient } from '@shared/domain/patient';
import { messagesFor } from '@shared/i18n/messages';
import type { AppError } from '@shared/kernel/errors';
import type { ProtocolPack } from '@shared/protocol/pack';
import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PrintButtons } from '../print/PrintButtons';
import { PrintSheet } from '../print/PrintSheet';
import { useServices } from '../services';
import styles from './Documents.module.css';
import { PreparationText } from './PreparationText';
import { SheetLanguage } from './SheetLanguage';

interface PreparationDialogProps {
  patient: Patient;
  appointment: Versioned<Appointment>;
  pack: ProtocolPack;
  /** What the patient last signed in; else the language of the screen is proposed. */
  language?: ConsentLanguage | undefined;
  onClose: () => void;
}

/** The preparation sheet of one appointment: on the screen, on paper, and stamped when it was handed over. */
export function PreparationDialog({
  patient,
  appointment,
  pack,
  language: proposed,
  onClose,
}: PreparationDialogProps): ReactNode {
  const t = useText().documents.sheets;
  const locale = useLocale();
  const say = useToast();
  const { appointments } = useServices();
  const [language, setLanguage] = useState<ConsentLanguage>(proposed ?? locale);
  const [error, setError] = useState<AppError | null>(null);
  const title = messagesFor(language).documents.sheets.preparation;
  const { start, preparationGiven, status } = appointment.record;
  const body = <PreparationText rules={pack.preparation} start={start} />;

  async function give(): Promise<void> {
    const written = await appointments.givePreparation(appointment, language);
    if (!written.ok) return setError(written.error);
    say(t.noted);
    onClose();
  }

  return (
    <Dialog
      wide
      isOpen
      title={t.preparation}
      onClose={onClose}
      actions={
        <>
          <PrintButtons />
          {status === 'planned' ? (
            <Button large look="primary" icon={Check} onPress={() => void give()}>
              {preparationGiven === null ? t.give : t.giveAgain}
            </Button>
          ) : null}
        </>
      }
    >
      <SheetLanguage value={language} onChange={setLanguage} />
      <ErrorNote error={error} />
      <TextProvider locale={language}>
        <article className={styles.reading} lang={language} aria-label={title}>
          {body}
        </article>
      </TextProvider>
      <PrintSheet title={title} language={language} patient={patient}>
        {body}
      </PrintSheet>
    </Dialog>
  );
}
