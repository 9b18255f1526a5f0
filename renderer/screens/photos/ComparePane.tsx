import type { Versioned } from '@renderer/repositories/versioned';
import { Select } from '@renderer/ui/Select';
import { useFormat, useText } from '@renderer/ui/text';
import type { Photo } from '@shared/domain/photo';
import type { ReactNode } from 'react';
import { PhotoImage } from './PhotoImage';
import styles from './Photos.module.css';

interface Origin {
  xPercent: number;
  yPercent: number;
}

interface ComparePaneProps {
  label: string;
  photo: Versioned<Photo>;
  photos: Versioned<Photo>[];
  zoom: number;
  /** The point of the picture that stays in place while zooming; one for both panes. */
  origin: Origin;
  onOrigin: (origin: Origin) => void;
  onChoose: (photoId: string) => void;
}

const stepPercent = 5;

export function ComparePane(props: ComparePaneProps): ReactNode {
  const { label, photo, photos, zoom, origin, onOrigin, onChoose } = props;
  const t = useText().photos;
  const format = useFormat();
  const name = ({ record }: Versioned<Photo>): string =>
    `${t.phases[record.phase]} · ${t.open(t.views[record.view], format.date(record.takenOn))}`;
  const move = (xPercent: number, yPercent: number): void =>
    onOrigin({ xPercent: clamp(origin.xPercent + xPercent), yPercent: clamp(origin.yPercent + yPercent) });
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [-stepPercent, 0],
    ArrowRight: [stepPercent, 0],
    ArrowUp: [0, -stepPercent],
    ArrowDown: [0, stepPercent],
  };
  return (
    <figure className={styles.pane}>
      <Select
        label={label}
        large
        options={photos.map((candidate) => ({ value: String(candidate.recordId), label: name(candidate) }))}
        value={photo.recordId}
        onChange={onChoose}
      />
      {/* A group that can be moved by arrow keys and dragged; its name says what it shows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="group"
        // Focusable so that the arrow keys can move the enlarged picture.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={name(photo)}
        className={styles.frame}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          move(...step);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) move(-event.movementX / 4, -event.movementY / 4);
        }}
      >
        <div
          className={styles.zoomed}
          style={{ transform: `scale(${zoom})`, transformOrigin: `${origin.xPercent}% ${origin.yPercent}%` }}
        >
          <PhotoImage
            key={photo.recordId}
            photo={photo}
            role="original"
            className={styles.fitted}
            alt={name(photo)}
          />
        </div>
      </div>
      <figcaption>{photo.record.note}</figcaption>
    </figure>
  );
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
