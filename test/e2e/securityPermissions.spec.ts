import type { Page } from '@playwright/test';
import { without } from './control/controlApp';
import { expect, test } from './harness/test';

const fakeCamera = ['--use-fake-device-for-media-stream'];

const media = (page: Page, wish: { video?: boolean; audio?: boolean }): Promise<string> =>
  page.evaluate(
    (constraints) =>
      navigator.mediaDevices.getUserMedia(constraints).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop();
          return 'granted';
        },
        (error: DOMException) => error.name,
      ),
    wish,
  );

const notification = (page: Page): Promise<string> => page.evaluate(() => Notification.requestPermission());

const states = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'microphone', 'clipboard-read', 'midi', 'background-sync'];
    const asked = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state] as const;
    });
    return Object.fromEntries(await Promise.all(asked));
  });

test('[X3] video is granted to our own page; sound, alone or with it, is not', async ({ launch }) => {
  const { page } = await launch({ args: fakeCamera });
  expect(await media(page, { video: true })).toBe('granted');
  expect(await media(page, { audio: true })).toBe('NotAllowedError');
  expect(await media(page, { audio: true, video: true })).toBe('NotAllowedError');
});

test('[X3] everything else is refused, asked for and looked up', async ({ launch }) => {
  const { page } = await launch({ args: fakeCamera });
  expect(new Set(Object.values(await states(page)))).toEqual(new Set(['denied']));
  expect(await notification(page)).toBe('denied');
  const refusals = await page.evaluate(async () => {
    const name = (error: unknown): string =>
      error instanceof Error || error instanceof DOMException ? error.name : '?';
    return {
      geolocation: await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'other'),
        ),
      ),
      screen: await navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'granted', name),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', name),
    };
  });
  expect(refusals).toEqual({
    geolocation: 'denied',
    screen: 'NotAllowedError',
    clipboard: 'NotAllowedError',
  });
});

test('[X3] no device is handed out: USB, HID, serial, Bluetooth', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(async () => {
    const ask = async (part: string, method: string, input: unknown): Promise<string> => {
      const api: unknown = Reflect.get(navigator, part);
      if (typeof api !== 'object' || api === null) return 'absent';
      try {
        const answer: unknown = await (Reflect.get(api, method) as (wish: unknown) => Promise<unknown>).call(
          api,
          input,
        );
        return Array.isArray(answer) && answer.length === 0 ? 'none' : 'granted';
      } catch {
        return 'refused';
      }
    };
    return [
      await ask('usb', 'requestDevice', { filters: [] }),
      await ask('hid', 'requestDevice', { filters: [] }),
      await ask('serial', 'requestPort', {}),
      await ask('bluetooth', 'requestDevice', { acceptAllDevices: true }),
    ];
  });
  expect(found).not.toContain('granted');
});

test('[X3] control: without the policy Electron grants sound and notifications unasked', async ({
  launch,
}) => {
  const { page } = await launch({ ...(await without(['permissions'])), args: fakeCamera });
  expect(await media(page, { audio: true })).toBe('granted');
  expect(await notification(page)).toBe('granted');
});
