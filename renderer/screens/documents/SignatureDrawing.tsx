import type { Strokes } from '@shared/domain/consent';
import type { ReactNode } from 'react';
import styles from './Documents.module.css';

interface SignatureDrawingProps {
  strokes: Strokes;
  /** Width divided by height. */
  aspectRatio: number;
  label: string;
}

const width = 1000;

/** A signature as it was drawn, in the colour of the text around it. */
export function SignatureDrawing({ strokes, aspectRatio, label }: SignatureDrawingProps): ReactNode {
  const height = width / aspectRatio;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-strokes={strokes.length}
    >
      {strokes.map((points, index) => (
        <path key={index} d={pathOf(points, height)} className={styles.stroke} />
      ))}
    </svg>
  );
}

/** A single touch is drawn as a dot: a line of no length with round ends. */
function pathOf(points: Strokes[number], height: number): string {
  const place = ({ x, y }: Strokes[number][number]): string =>
    `${(x * width).toFixed(1)} ${(y * height).toFixed(1)}`;
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const lines = rest.length === 0 ? [first] : rest;
  return `M${place(first)} ${lines.map((point) => `L${place(point)}`).join(' ')}`;
}
