import type { Versioned } from '@renderer/repositories/versioned';
import { useErrorText } from '@renderer/ui/ErrorNote';
import type { Photo } from '@shared/domain/photo';
import type { AppError } from '@shared/kernel/errors';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Photos.module.css';

interface PhotoImageProps {
  photo: Versioned<Photo>;
  role: 'original' | 'thumbnail';
  alt: string;
  className?: string | undefined;
}

/**
 * A picture on a canvas: no address that outlives it, nothing that Chromium could spill to disk. The decoded
 * bitmap is closed as soon as it is painted, so the number alive stays bounded.
 */
export function PhotoImage({ photo, role, alt, className }: PhotoImageProps): ReactNode {
  const { photos } = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [error, setError] = useState<AppError | null>(null);
  const errorText = useErrorText();
  const hash = role === 'original' ? photo.record.originalHash : photo.record.thumbnailHash;

  useEffect(() => {
    let current = true;
    void photos.image(photo, role).then((image) => {
      if (!image.ok) return current && setError(image.error);
      if (current && canvas.current !== null) paint(canvas.current, image.value);
      image.value.close();
    });
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the hash names the picture's content for ever
  }, [photos, hash, role]);

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
