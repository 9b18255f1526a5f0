import { Button } from '@renderer/ui/Button';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { FormRow } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { PhotoDrop } from '../photos/PhotoDrop';
import { PrintButtons } from '../print/PrintButtons';
import styles from './Documents.module.css';
import { PendingPage } from './PendingPage';
import { mostPages, useScannedPages } from './useScannedPages';
import type { NewConsentForm } from './useNewConsent';

/** The way of the keyboard, and of whoever prefers paper: print, sign, scan. */
export function PaperSignature({ form }: { form: NewConsentForm }): ReactNode {
  const text = useText();
  const t = text.documents.signing;
  const scans = useScannedPages(form);
  return (
    <>
      <p className={styles.quiet}>{t.paperFirst}</p>
      <div className={styles.buttons}>
        <PrintButtons />
      </div>
      <FormRow columns={2}>
        <DateTimeField
          large
          label={t.signedAt}
          value={form.typed.signedAt}
          onChange={(signedAt) => form.change({ signedAt })}
        />
      </FormRow>
      {scans.refused === 0 ? null : <Notice tone="caution">{text.photos.refused(scans.refused)}</Notice>}
      {form.typed.pages.length >= mostPages ? null : <PhotoDrop onFiles={(files) => void scans.add(files)} />}
      <ol className={styles.pages} aria-label={t.pages}>
        {form.typed.pages.map((bytes, index) => (
          <li key={index} className={styles.pageRow}>
            <PendingPage bytes={bytes} label={t.page(index + 1)} />
            <Button
              large
              look="quiet"
              icon={Trash2}
              label={t.pageRemove(index + 1)}
              onPress={() => form.change({ pages: form.typed.pages.toSpliced(index, 1) })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
