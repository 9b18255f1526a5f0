import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { preferencesFile, openWindowState } from '@main/start/shellFiles';
import { defaultPreferences, firstLocale, loadPreferences } from '@main/preferences/preferences';
import { recordedLog } from '../../builders/recordedLog';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plasmachart-preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = (log = recordedLog()) => loadPreferences(preferencesFile(folder), defaultPreferences('ru'), log);

describe('[X23] preferences', () => {
  test('[X23] are kept from one start to the next, and hold nothing but the four of them', async () => {
    const first = await load();
    expect(first.get()).toEqual({ locale: 'ru', theme: 'system', idleMinutes: 5, idleSessionMinutes: 30 });
    await first.set({ theme: 'dark', idleMinutes: 10 });
    expect((await load()).get()).toEqual({ ...first.get(), theme: 'dark', idleMinutes: 10 });
    expect(
      Object.keys(JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8')) as object),
    ).toHaveLength(4);
  });

  test.each([
    '',
    '{',
    'null',
    '{"locale":"en"}',
    '{"locale":"de","theme":"x","idleMinutes":0,"idleSessionMinutes":1}',
  ])('[X23] a file that says %j is set aside; the app starts with what it knows', async (content) => {
    writeFileSync(join(folder, 'preferences.json'), content);
    const log = recordedLog();
    expect((await load(log)).get()).toEqual(defaultPreferences('ru'));
    expect(log.entries).toEqual([{ event: 'preferences.corrupt', detail: {} }]);
    const kept = readdirSync(folder).find((name) => name.startsWith('preferences.corrupt-'));
    expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe(content);
  });

  test('[X23] a key that is not a preference makes the file unreadable rather than trusted', async () => {
    writeFileSync(
      join(folder, 'preferences.json'),
      JSON.stringify({ ...defaultPreferences('en'), patient: 'x' }),
    );
    expect((await load()).get().locale).toBe('ru');
  });

  test('[X23] writes that cross leave the last one on disk', async () => {
    const preferences = await load();
    await Promise.all([1, 2, 3, 4, 5, 6].map((idleMinutes) => preferences.set({ idleMinutes })));
    expect((await load()).get().idleMinutes).toBe(6);
  });

  test('[X23] the language of the first start: the wish, or what the system speaks, else English', () => {
    expect(firstLocale(undefined, 'ru-RU')).toBe('ru');
    expect(firstLocale(undefined, 'de-CH')).toBe('en');
    expect(firstLocale('en', 'ru')).toBe('en');
    expect(firstLocale('xx', 'ru')).toBe('ru');
  });
});

test('[X26] the size of the window is kept; one that makes no sense is not', async () => {
  const state = await openWindowState(folder, recordedLog());
  state.set({ width: 1400, height: 900, maximized: true });
  state.set({ width: 10, height: 10, maximized: false });
  await expect
    .poll(async () => (await openWindowState(folder, recordedLog())).get())
    .toEqual({ width: 1400, height: 900, maximized: true });
});
