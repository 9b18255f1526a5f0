import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { giveToApp } from './harness/folders';
import type { LaunchedApp } from './harness/launch';
import { isRunning } from './harness/processes';
import { expect, test } from './harness/test';

type Answer = { ok: boolean; value?: Record<string, unknown>; error?: { code: string } };

/** One call of the bridge, as the page would make it. */
const ask = (page: Page, channel: string, input: unknown = {}): Promise<Answer> =>
  page.evaluate(
    ({ name, given }) => {
      const { calls } = Reflect.get(window, 'plasmachart') as {
        calls: Record<string, (value: unknown) => Promise<Answer>>;
      };
      return calls[name]?.(given) ?? { ok: false };
    },
    { name: channel, given: input },
  );

const status = async (page: Page): Promise<unknown> => (await ask(page, 'vault.state')).value?.['status'];

const passphrase = 'violet lamps under seven stairs';

/** Unlocked in main; the page knows nothing of it, so that nothing but main's own doing is looked at. */
async function unlocked(started: LaunchedApp): Promise<void> {
  const made = await ask(started.page, 'vault.create', { passphrase, label: 'A', folder: 'default' });
  expect(made.ok).toBe(true);
  expect(await status(started.page)).toBe('unlocked');
}

const rendererProcess = ({ app }: LaunchedApp): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

/** The lock's end: another renderer process stands in the window, the former one is gone, and nothing is unlocked. */
async function expectLocked(started: LaunchedApp, former: number, window: Promise<Page>): Promise<Page> {
  const page = await window;
  await page.waitForLoadState();
  expect(await status(page)).toBe('locked');
  const now = await rendererProcess(started);
  expect(now).toBeGreaterThan(0);
  expect(now).not.toBe(former);
  await expect.poll(() => isRunning(former)).toBe(false);
  expect(await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  return page;
}

test('[L6] lock.now kills the renderer process; a new one shows the lock screen and can be unlocked', async ({
  launch,
}) => {
  const started = await launch();
  await unlocked(started);
  await ask(started.page, 'lock.rememberRoute', { route: '/patients' });
  const former = await rendererProcess(started);
  expect(isRunning(former)).toBe(true);
  const window = started.app.waitForEvent('window');
  await ask(started.page, 'lock.now');
  const page = await expectLocked(started, former, window);
  expect((await ask(page, 'lock.recallRoute')).value).toEqual({ route: '/patients' });
  expect(await ask(page, 'lock.rememberRoute', { route: '/x' })).toEqual({
    ok: false,
    error: { code: 'ipc.locked' },
  });

  const state = (await ask(page, 'vault.state')).value as { wraps: { wrapId: string }[] };
  const unlock = { method: 'passphrase', wrapId: state.wraps[0]?.wrapId, passphrase };
  expect((await ask(page, 'vault.unlock', unlock)).ok).toBe(true);
  expect(await status(page)).toBe('unlocked');
});

test('[L2] control: a reload, which the app never does, keeps the process and with it the memory', async ({
  launch,
}) => {
  const started = await launch();
  const former = await rendererProcess(started);
  await started.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => resolve());
    });
    contents.reload();
    await loaded;
  });
  expect(await rendererProcess(started)).toBe(former);
});

test('[L5] Ctrl+L locks from the keyboard', async ({ launch }) => {
  const started = await launch();
  await unlocked(started);
  const former = await rendererProcess(started);
  const window = started.app.waitForEvent('window');
  await started.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['keyDown', 'keyUp'] as const) {
      contents?.sendInputEvent({ type, keyCode: 'L', modifiers: ['control'] });
    }
  });
  await expectLocked(started, former, window);
});

test('[L1] the idle lock comes by itself after the time in the preferences', async ({ launch }) => {
  const started = await launch();
  await unlocked(started);
  await ask(started.page, 'preferences.set', { idleMinutes: 1 });
  const former = await rendererProcess(started);
  const until = (await ask(started.page, 'lock.activity', { session: false })).value?.['locksAtMs'];
  expect(Number(until) - Date.now()).toBeLessThanOrEqual(60_000);
  const inSession = (await ask(started.page, 'lock.activity', { session: true })).value?.['locksAtMs'];
  expect(Number(inSession) - Date.now()).toBeGreaterThan(29 * 60_000);
  await ask(started.page, 'lock.activity', { session: false });
  const window = started.app.waitForEvent('window', { timeout: 80_000 });
  // The computer's clock moves on by a minute, as it does over a suspend.
  await started.app.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 61_000;
  });
  await expectLocked(started, former, window);
});

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`[L3] ${event} of the system locks${event === 'suspend' ? ' and ends the PIN' : ', the PIN stays'}`, async ({
    launch,
  }) => {
    const started = await launch();
    await unlocked(started);
    expect((await ask(started.page, 'vault.setPin', { pin: '730518' })).ok).toBe(true);
    const former = await rendererProcess(started);
    const window = started.app.waitForEvent('window');
    await started.app.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, event);
    const page = await expectLocked(started, former, window);
    const { pinFor } = (await ask(page, 'vault.state')).value as { pinFor: string | null };
    expect(pinFor === null).toBe(event === 'suspend');
  });
}

test('[L8] a renderer that dies by itself leaves the app locked, not open', async ({ launch }) => {
  const started = await launch();
  await unlocked(started);
  const former = await rendererProcess(started);
  const window = started.app.waitForEvent('window');
  process.kill(former, 'SIGKILL');
  await expectLocked(started, former, window);
});

test('[L7] what Chromium spilled into blob_storage is gone after a lock, and after a start', async ({
  launch,
}) => {
  const started = await launch();
  await unlocked(started);
  const spilled = async (name: string): Promise<string> => {
    const folder = join(started.userDataDir, 'Partitions', 'records-1', 'blob_storage', 'planted');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), 'plain');
    await giveToApp(folder);
    return join(folder, name);
  };
  const atLock = await spilled('1');
  const window = started.app.waitForEvent('window');
  await ask(started.page, 'lock.now');
  await (await window).waitForLoadState();
  expect(existsSync(atLock)).toBe(false);
  const atStart = await spilled('2');
  await started.kill();
  expect(existsSync(atStart)).toBe(true);
  await started.relaunch();
  expect(existsSync(atStart)).toBe(false);
});

test('[L9] closing the window locks, settles and ends the app; the vault is free for the next start', async ({
  launch,
}) => {
  const started = await launch();
  await unlocked(started);
  const vault = join(started.vaultParentDir, 'PlasmaChart');
  expect(existsSync(join(vault, 'vault.lock'))).toBe(true);
  const ended = new Promise((resolve) => started.app.process().once('exit', resolve));
  await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await ended).toBe(0);
  expect(existsSync(join(vault, 'vault.lock'))).toBe(false);
  const log = readFileSync(join(started.userDataDir, 'logs', 'main.log'), 'utf8');
  expect(log).toMatch(/lock\.started reason=quit[^]*app\.quit/);
  const again = await started.relaunch();
  expect(await status(again.page)).toBe('locked');
});

test('[X22] a rebuild moves the window into a fresh partition; the old one is removed at the next start', async ({
  launch,
}) => {
  const started = await launch();
  await unlocked(started);
  const partitions = (): string[] =>
    readdirSync(join(started.userDataDir, 'Partitions')).toSorted((a, b) => a.localeCompare(b));
  const former = await rendererProcess(started);
  const window = started.app.waitForEvent('window');
  expect((await ask(started.page, 'partition.rebuild', { reason: 'behind', drafts: [] })).ok).toBe(true);
  const page = await window;
  await page.waitForLoadState();
  expect(await rendererProcess(started)).not.toBe(former);
  // The app itself fills and verifies the fresh store, and says so.
  await expect
    .poll(async () => (await ask(page, 'partition.plan')).value?.['mode'], { timeout: 20_000 })
    .toBe('normal');
  expect(partitions()).toEqual(['records-1', 'records-2']);
  await started.close();
  const again = await started.relaunch();
  expect(partitions()).toEqual(['records-2']);
  expect((await ask(again.page, 'partition.plan')).value).toMatchObject({ rebuilt: { reason: 'behind' } });
});
