import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import type { StrokePoint, Strokes } from '@shared/domain/consent';
import { Eraser } from 'lucide-react';
import { useRef, type PointerEvent, type ReactNode } from 'react';
import styles from './Documents.module.css';
import { SignatureDrawing } from './SignatureDrawing';

/** The pad is always this much wider than high, so that a signature keeps its shape wherever it is shown. */
export const padAspectRatio = 3;
const longestStroke = 4000;
const mostStrokes = 200;

interface SignaturePadProps {
  label: string;
  strokes: Strokes;
  onChange: (strokes: Strokes) => void;
}

/** Drawn with pen, finger or mouse. Whoever has none of them signs on paper: the form offers both. */
export function SignaturePad({ label, strokes, onChange }: SignaturePadProps): ReactNode {
  const t = useText().documents.signing;
  // Points come faster than React draws: the stroke in hand is kept here until the pen is lifted.
  const inHand = useRef<StrokePoint[] | null>(null);

  function begin(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0 || strokes.length >= mostStrokes) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    inHand.current = [placeOf(event)];
    onChange([...strokes, inHand.current]);
  }

  function draw(event: PointerEvent<HTMLDivElement>): void {
    if (inHand.current === null || inHand.current.length >= longestStroke) return;
    inHand.current = [...inHand.current, placeOf(event)];
    onChange([...strokes.slice(0, -1), inHand.current]);
  }

  return (
    <div className={styles.signing}>
      <span className={styles.padLabel} id="signature-pad">
        {label}
      </span>
      <div
        className={styles.pad}
        role="group"
        aria-labelledby="signature-pad"
        aria-describedby="signature-pad-hint"
        data-signature-pad=""
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => (inHand.current = null)}
        onPointerCancel={() => (inHand.current = null)}
      >
        {strokes.length === 0 ? null : (
          <SignatureDrawing
            strokes={strokes}
            aspectRatio={padAspectRatio}
            label={t.padSigned(strokes.length)}
          />
        )}
      </div>
      <div className={styles.padFoot}>
        <span id="signature-pad-hint" className={styles.quiet}>
          {t.padHint}
        </span>
        <Button
          large
          look="quiet"
          icon={Eraser}
          isDisabled={strokes.length === 0}
          onPress={() => onChange([])}
        >
          {t.padClear}
        </Button>
      </div>
    </div>
  );
}

/** Where the pen is, 0 to 1 across and down; what runs over the edge stays on it. */
function placeOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLDivElement>): StrokePoint {
  const box = currentTarget.getBoundingClientRect();
  const part = (at: number, from: number, size: number): number =>
    Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 10_000) / 10_000;
  return { x: part(clientX, box.left, box.width), y: part(clientY, box.top, box.height) };
}
