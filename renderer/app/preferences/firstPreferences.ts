import type { Preferences } from '@shared/ipc/appChannels';
import type { Bridge } from '@shared/ipc/bridge';

/** Asked before the first frame, so that the window never shows the wrong language or theme first. */
export async function firstPreferences({ calls }: Bridge): Promise<Preferences> {
  const known = await calls['preferences.get']({});
  if (known.ok) return known.value;
  const locale = navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
  return { locale, theme: 'system', idleMinutes: 5, idleSessionMinutes: 30 };
}
