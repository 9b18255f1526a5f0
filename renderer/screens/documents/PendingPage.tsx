import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import { useId, type ReactNode } from 'react';
import { ImageCanvas } from '../ImageCanvas';
import styles from './Documents.module.css';

/** A scanned page that was chosen and is not stored yet; says so when it cannot be decoded. */
export function PendingPage({ bytes, label }: { bytes: Uint8Array; label: string }): ReactNode {
  const key = useId();
  return (
    <ImageCanvas contentKey={key} load={() => decoded(bytes)} alt={label} className={styles.thumbnail} />
  );
}

async function decoded(bytes: Uint8Array): Promise<Result<ImageBitmap>> {
  try {
    return ok(
      await createImageBitmap(new Blob([bytes.slice()]), { resizeWidth: 320, resizeQuality: 'medium' }),
    );
  } catch (error) {
    if (error instanceof DOMException) return fail(appError('photo.unsupported'));
    throw error;
  }
}
