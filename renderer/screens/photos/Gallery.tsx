import type { Versioned } from '@renderer/repositories/versioned';
import { EmptyState } from '@renderer/ui/EmptyState';
import { useFormat, useText } from '@renderer/ui/text';
import type { Photo } from '@shared/domain/photo';
import { Image } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { PhotoImage } from './PhotoImage';
import styles from './Photos.module.css';

interface GalleryProps {
  photos: Versioned<Photo>[];
  onOpen: (photo: Versioned<Photo>) => void;
}

/** Newest first, with what each photo is of; Enter opens one. */
export function Gallery({ photos, onOpen }: GalleryProps): ReactNode {
  const t = useText().photos;
  const format = useFormat();
  if (photos.length === 0) {
    return (
      <EmptyState icon={Image} title={t.emptyTitle}>
        {t.emptyText}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.gallery} aria-label={t.count(photos.length)}>
      {photos.map((photo) => {
        const { phase, view, takenOn, note } = photo.record;
        return (
          <li key={photo.recordId}>
            <Button className={styles.tile ?? ''} onPress={() => onOpen(photo)}>
              <PhotoImage photo={photo} role="thumbnail" className={styles.thumbnail} alt="" />
              <span className={styles.caption}>
                <b>{t.phases[phase]}</b>
                <span>{t.open(t.views[view], format.date(takenOn))}</span>
                {note === '' ? null : <span className={styles.note}>{note}</span>}
              </span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
