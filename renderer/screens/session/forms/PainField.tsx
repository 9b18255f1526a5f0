import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import type { KeyboardEvent, ReactNode } from 'react';

const scores = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
const scoreOptions = scores.map((value) => ({ value, label: value }));

interface PainFieldProps {
  value: number | null;
  onChange(value: number): void;
}

/** 0 to 10. A digit key is the score itself, unlike the order keys of other choices; 10 is one arrow past 9. */
export function PainField({ value, onChange }: PainFieldProps): ReactNode {
  const t = useText().session.fields;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(Number(event.key));
  };
  return (
    <div onKeyDownCapture={onKeyDown} role="presentation">
      <SegmentedChoice
        large
        digits={false}
        label={t.painScore0To10}
        options={scoreOptions}
        value={scores.find((score) => Number(score) === value) ?? null}
        onChange={(score) => onChange(Number(score))}
      />
    </div>
  );
}
