import { useText } from '@renderer/ui/text';
import type { Patient } from '@shared/domain/patient';
import type { ReactNode } from 'react';
import { PrintSheet } from '../print/PrintSheet';
import { ConsentSections } from './ConsentText';
import styles from './Documents.module.css';
import type { NewConsentForm } from './useNewConsent';

/** The text with empty lines, to be read at home or signed on paper. */
export function BlankConsentSheet({ form, patient }: { form: NewConsentForm; patient: Patient }): ReactNode {
  const { text, typed, minor } = form;
  return (
    <PrintSheet title={text.title} language={text.language} patient={patient}>
      <ConsentSections text={text} />
      <SheetLines zones={typed.zoneGroups} indication={typed.indication} minor={minor} />
    </PrintSheet>
  );
}

interface SheetLinesProps {
  zones: NewConsentForm['typed']['zoneGroups'];
  indication: string;
  minor: boolean;
}

function SheetLines({ zones, indication, minor }: SheetLinesProps): ReactNode {
  const text = useText();
  const t = text.documents.shown;
  const lines = minor ? [t.signLineGuardian, t.assent, t.signLineTaker] : [t.signLine, t.signLineTaker];
  return (
    <div className={styles.paperLines}>
      <p>
        <strong>{t.zones}</strong>: {zones.map((group) => text.domain.zones.groups[group]).join(', ')}
      </p>
      {indication === '' ? null : (
        <p>
          <strong>{t.indication}</strong>: {indication}
        </p>
      )}
      {lines.map((line) => (
        <p key={line} className={styles.paperLine}>
          {line}
        </p>
      ))}
    </div>
  );
}
