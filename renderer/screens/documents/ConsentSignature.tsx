import { useText } from '@renderer/ui/text';
import type { Consent } from '@shared/domain/consent';
import type { ReactNode } from 'react';
import { ImageCanvas } from '../ImageCanvas';
import { useServices } from '../services';
import styles from './Documents.module.css';
import { SignatureDrawing } from './SignatureDrawing';

/** The signature as it was given: drawn, or the pages that were signed on paper. */
export function ConsentSignature({ consent }: { consent: Consent }): ReactNode {
  const t = useText().documents;
  const { consents } = useServices();
  const { signature, patientId } = consent;
  if (signature.how === 'drawnOnScreen') {
    return (
      <div className={styles.shownSignature}>
        <SignatureDrawing
          strokes={signature.strokes}
          aspectRatio={signature.aspectRatio}
          label={t.shown.signatureAlt}
        />
      </div>
    );
  }
  return (
    <div className={styles.signing}>
      {signature.pages.map((page, index) => (
        <ImageCanvas
          key={page.fileId}
          contentKey={page.originalHash}
          load={() => consents.page(patientId, page, 'original')}
          alt={t.signing.page(index + 1)}
          className={styles.scan}
        />
      ))}
    </div>
  );
}
