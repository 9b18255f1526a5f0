import { useClinicalActivity } from '@renderer/screens/activity';
import { useEffect, useState } from 'react';
import { useBridge } from '../bridge';

const atMostEveryMs = 5000;
const signs = ['pointerdown', 'keydown', 'wheel', 'pointermove'] as const;

/** Tells main that somebody is here, and says when the idle lock comes (epoch ms, 0 while unknown). */
export function useActivity(): number {
  const { calls, on } = useBridge();
  const clinical = useClinicalActivity();
  const [locksAtMs, setLocksAtMs] = useState(0);
  useEffect(() => {
    let toldMs = 0;
    const tell = (): void => {
      const nowMs = Date.now();
      if (nowMs - toldMs < atMostEveryMs && nowMs >= toldMs) return;
      toldMs = nowMs;
      void calls['lock.activity']({ session: clinical.isOpen() }).then((answer) => {
        if (answer.ok) setLocksAtMs(answer.value.locksAtMs);
      });
    };
    tell();
    for (const sign of signs) window.addEventListener(sign, tell, { capture: true, passive: true });
    const end = on('lock.locksAt', (payload) => setLocksAtMs(payload.locksAtMs));
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true });
      end();
    };
  }, [calls, on, clinical]);
  return locksAtMs;
}
