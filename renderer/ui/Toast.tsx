import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { classNames } from './classNames';
import { Icon } from './Icon';
import { stateIcons, type StateTone } from './states';
import { useText } from './text';
import styles from './Toast.module.css';

interface Spoken {
  id: number;
  tone: StateTone;
  text: string;
}

type Say = (text: string, tone?: StateTone) => void;

const ToastContext = createContext<Say | null>(null);
const shownMs = 6000;

/** One line at the bottom for things that went well or need no answer; errors belong into an ErrorNote. */
export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const t = useText();
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const say = useCallback<Say>((text, tone = 'clear') => {
    setSpoken((before) => ({ id: (before?.id ?? 0) + 1, tone, text }));
  }, []);
  useEffect(() => {
    if (spoken === null) return undefined;
    const timer = setTimeout(() => setSpoken(null), shownMs);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <ToastContext value={say}>
      {children}
      <div role="status" className={styles.region}>
        {spoken === null ? null : (
          <div key={spoken.id} className={classNames(styles.toast, styles[spoken.tone])}>
            <Icon of={stateIcons[spoken.tone]} />
            <span>{spoken.text}</span>
            <Button look="quiet" icon={X} label={t.common.close} onPress={() => setSpoken(null)} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}

/** `const say = useToast(); say(t.patients.saved)`: shown for six seconds and read out politely. */
export function useToast(): Say {
  const say = use(ToastContext);
  if (say === null) throw new Error('ToastProvider is missing');
  return say;
}
