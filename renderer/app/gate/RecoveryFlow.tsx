import { useText } from '@renderer/ui/text';
import { useState, type ReactNode } from 'react';
import { GateFrame } from './GateFrame';
import { RecoveryCheck } from './RecoveryCheck';
import { RecoveryWords } from './RecoveryWords';

/** New words: shown, written down, three asked back. There is no way past it but to lock. */
export function RecoveryFlow({
  words,
  practiceName,
  firstRun = false,
  onConfirmed,
}: {
  words: readonly string[];
  practiceName: string;
  firstRun?: boolean;
  onConfirmed: () => void;
}): ReactNode {
  const t = useText();
  const [checking, setChecking] = useState(false);
  const step = (number: number): { step: string } | Record<string, never> =>
    firstRun ? { step: t.gate.steps.stepOf(number, 4) } : {};
  return checking ? (
    <GateFrame title={t.gate.recovery.checkTitle} lead={t.gate.recovery.checkLead} {...step(4)}>
      <RecoveryCheck onConfirmed={onConfirmed} onBack={() => setChecking(false)} />
    </GateFrame>
  ) : (
    <GateFrame title={t.gate.recovery.title} lead={t.gate.recovery.lead} wide focusTitle {...step(3)}>
      <RecoveryWords words={words} practiceName={practiceName} onWritten={() => setChecking(true)} />
    </GateFrame>
  );
}
