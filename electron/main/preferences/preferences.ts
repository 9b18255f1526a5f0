import { z } from 'zod';
import { preferencesSchema, type Preferences } from '@shared/ipc/appChannels';
import type { Log } from '../logging/log';
import type { JsonFile } from '../userData/jsonFile';

export const storedPreferencesSchema = z.strictObject(preferencesSchema.shape);

/** `wish` is PLASMACHART_LOCALE, `system` what the operating system speaks. */
export function firstLocale(wish: string | undefined, system: string): Preferences['locale'] {
  const named = wish === 'en' || wish === 'ru' ? wish : system;
  return named.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

export function defaultPreferences(locale: Preferences['locale']): Preferences {
  return { locale, theme: 'system', idleMinutes: 5, idleSessionMinutes: 30 };
}

export interface PreferencesHolder {
  get: () => Preferences;
  /** In force at once, even when the disk refuses; then it rejects. */
  set(change: Partial<Preferences>): Promise<Preferences>;
  onChange(listener: () => void): void;
}

export async function loadPreferences(
  file: JsonFile<Preferences>,
  defaults: Preferences,
  log: Log,
): Promise<PreferencesHolder> {
  const found = await file.read();
  if (found === 'corrupt') log.write('preferences.corrupt');
  let current = typeof found === 'object' ? found : defaults;
  let changed = (): void => undefined;
  return {
    get: () => current,
    onChange(listener) {
      changed = listener;
    },
    async set(change) {
      current = storedPreferencesSchema.parse({ ...current, ...change });
      changed();
      await file.write(current);
      return current;
    },
  };
}
