import { describe, expect, test, vi } from 'vitest';
import { createCrashLoop } from '@main/window/crashLoop';
import { isLockKey } from '@main/window/keys';
import { menuTemplate } from '@main/window/menu';

vi.mock('electron', () => ({ Menu: {} }));

const press = {
  type: 'keyDown',
  code: 'KeyL',
  control: true,
  meta: false,
  alt: false,
  shift: false,
} as const;

test('[L5] Ctrl+L is the key in its place, whatever letter it types; not with Alt or Shift', () => {
  const mac = process.platform === 'darwin';
  expect(isLockKey({ ...press, control: !mac, meta: mac })).toBe(true);
  expect(isLockKey({ ...press, control: false })).toBe(false);
  expect(isLockKey({ ...press, alt: true })).toBe(false);
  expect(isLockKey({ ...press, shift: true })).toBe(false);
  expect(isLockKey({ ...press, type: 'keyUp' })).toBe(false);
  expect(isLockKey({ ...press, code: 'KeyK' })).toBe(false);
});

describe('[X8] the menu', () => {
  const nothing = (): void => undefined;
  const template = (locale: 'en' | 'ru') =>
    menuTemplate(locale, { command: nothing, lock: nothing, quit: nothing });
  const entries = (locale: 'en' | 'ru') =>
    template(locale).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

  test('[X8] has no way to reload, to developer tools or to another window', () => {
    const roles = entries('en').map(({ role }) => role?.toLowerCase() ?? '');
    expect(roles).toContain('copy');
    for (const role of roles) expect(role).not.toMatch(/reload|devtools|window|service|recent/);
  });

  test('[X8] says everything in both languages', () => {
    const words = (locale: 'en' | 'ru') =>
      entries(locale)
        .filter(({ type }) => type !== 'separator')
        .map(({ label }) => label ?? '');
    expect(words('ru')).toHaveLength(words('en').length);
    for (const word of words('ru')) expect(word).toMatch(/[а-яё]/i);
    for (const word of words('en')) expect(word).toMatch(/^[A-Z]/);
  });
});

test('[X24] a renderer that dies four times within a minute is not started a fifth time', () => {
  let now = 0;
  const again = createCrashLoop(() => now);
  expect([again(), again(), again()]).toEqual([false, false, false]);
  expect(again()).toBe(true);
  now += 60_000;
  expect(again()).toBe(false);
});
