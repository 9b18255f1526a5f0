import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { TextProvider, useLocale, useText } from '@renderer/ui/text';
import type { ConsentLanguage } from '@shared/domain/consent';
import type { Patient } from '@shared/domain/patient';
import { messagesFor } from '@shared/i18n/messages';
import type { ProtocolPack } from '@shared/protocol/pack';
import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PrintButtons } from '../print/PrintButtons';
import { PrintSheet } from '../print/PrintSheet';
import { ContraindicationsText } from './ContraindicationsText';
import styles from './Documents.module.css';
import { SheetLanguage } from './SheetLanguage';

interface ContraindicationsDialogProps {
  patient: Patient;
  pack: ProtocolPack;
  /** What the patient last signed in; else the language of the screen is proposed. */
  language?: ConsentLanguage | undefined;
  /** Stamps that they were given to read; left out where nothing can be stamped. */
  onGiven?: (() => void) | undefined;
  onClose: () => void;
}

/** The contraindications to read, on the screen or on paper, in the patient's language. */
export function ContraindicationsDialog({
  patient,
  pack,
  language: proposed,
  onGiven,
  onClose,
}: ContraindicationsDialogProps): ReactNode {
  const t = useText().documents.sheets;
  const locale = useLocale();
  const [language, setLanguage] = useState<ConsentLanguage>(proposed ?? locale);
  const title = messagesFor(language).documents.sheets.contraindications;
  return (
    <Dialog
      wide
      isOpen
      title={t.contraindications}
      onClose={onClose}
      actions={
        <>
          <PrintButtons />
          {onGiven === undefined ? null : (
            <Button
              large
              look="primary"
              icon={Check}
              onPress={() => {
                onGiven();
                onClose();
              }}
            >
              {t.give}
            </Button>
          )}
        </>
      }
    >
      <SheetLanguage value={language} onChange={setLanguage} />
      <TextProvider locale={language}>
        <article className={styles.reading} lang={language} aria-label={title}>
          <ContraindicationsText pack={pack} />
        </article>
      </TextProvider>
      <PrintSheet title={title} language={language} patient={patient}>
        <ContraindicationsText pack={pack} />
      </PrintSheet>
    </Dialog>
  );
}
