import { TextProvider } from '@renderer/ui/text';
import type { Preferences } from '@shared/ipc/appChannels';
import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { applyTheme } from './theme';

interface PreferencesHandle {
  preferences: Preferences;
  /** Shown at once; kept on disk by main. What main refuses is put back. */
  change(part: Partial<Preferences>): Promise<void>;
}

const PreferencesContext = createContext<PreferencesHandle | null>(null);

/** Language, theme and lock times, with the texts in that language for everything below. */
export function PreferencesProvider({
  initial,
  children,
}: {
  initial: Preferences;
  children: ReactNode;
}): ReactNode {
  const { calls } = useBridge();
  const [preferences, setPreferences] = useState(initial);
  const change = useCallback(
    async (part: Partial<Preferences>) => {
      setPreferences((before) => ({ ...before, ...part }));
      const kept = await calls['preferences.set'](part);
      if (kept.ok) setPreferences(kept.value);
    },
    [calls],
  );
  useLayoutEffect(() => applyTheme(preferences.theme), [preferences.theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = preferences.locale;
  }, [preferences.locale]);
  const handle = useMemo(() => ({ preferences, change }), [preferences, change]);
  return (
    <PreferencesContext value={handle}>
      <TextProvider locale={preferences.locale}>{children}</TextProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): PreferencesHandle {
  const handle = use(PreferencesContext);
  if (handle === null) throw new Error('PreferencesProvider is missing');
  return handle;
}
