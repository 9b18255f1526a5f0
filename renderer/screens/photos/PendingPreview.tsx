import { useText } from '@renderer/ui/text';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './Photos.module.css';
import type { PendingPhoto } from './usePhotoImport';

/** What was chosen, before it is stored; says so when it cannot be decoded. */
export function PendingPreview({ photo }: { photo: PendingPhoto }): ReactNode {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let current = true;
    void createImageBitmap(new Blob([photo.bytes.slice()]), {
      resizeWidth: 320,
      resizeQuality: 'medium',
    }).then(
      (bitmap) => {
        if (current && canvas.current !== null) {
          canvas.current.width = bitmap.width;
          canvas.current.height = bitmap.height;
          canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0);
        }
        bitmap.close();
      },
      () => current && setBroken(true),
    );
    return () => {
      current = false;
    };
  }, [photo.bytes]);
  if (broken) return <span className={styles.broken}>{t.errors['photo.unsupported'].happened}</span>;
  return <canvas ref={canvas} className={styles.preview} aria-hidden="true" />;
}
