import type { Versioned } from '@renderer/repositories/versioned';
import type { Photo } from '@shared/domain/photo';
import type { ReactNode } from 'react';
import { ImageCanvas } from '../ImageCanvas';
import { useServices } from '../services';

interface PhotoImageProps {
  photo: Versioned<Photo>;
  role: 'original' | 'thumbnail';
  alt: string;
  className?: string | undefined;
}

export function PhotoImage({ photo, role, alt, className }: PhotoImageProps): ReactNode {
  const { photos } = useServices();
  const { originalHash, thumbnailHash } = photo.record;
  return (
    <ImageCanvas
      contentKey={role === 'original' ? originalHash : thumbnailHash}
      load={() => photos.image(photo, role)}
      alt={alt}
      className={className}
    />
  );
}
