import { useErrorText } from '@renderer/ui/ErrorNote';
import type { AppError } from '@shared/kernel/errors';
import type { Result } from '@shared/kernel/result';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './ImageCanvas.module.css';

interface ImageCanvasProps {
  /** Names the picture's content for ever, such as the hash of its sealed file. */
  contentKey: string;
  /** The picture, decoded; it is closed as soon as it is painted. */
  load: () => Promise<Result<ImageBitmap>>;
  /** Empty: decoration. */
  alt: string;
  className?: string | undefined;
}

/**
 * A picture on a canvas: no address that outlives it, nothing that Chromium could spill to disk. The decoded
 * bitmap is closed as soon as it is painted, so the number alive stays bounded.
 */
export function ImageCanvas({ contentKey, load, alt, className }: ImageCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [error, setError] = useState<AppError | null>(null);
  const errorText = useErrorText();

  useEffect(() => {
    let current = true;
    void load().then((image) => {
      if (!image.ok) return current && setError(image.error);
      if (current && canvas.current !== null) paint(canvas.current, image.value);
      image.value.close();
    });
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key names the picture's content for ever
  }, [contentKey]);

  if (error !== null) return <span className={styles.broken}>{errorText(error.code).happened}</span>;
  return (
    <canvas
      ref={canvas}
      className={className}
      {...(alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
    />
  );
}

function paint(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
}
