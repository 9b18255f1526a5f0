import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { without } from './control/controlApp';
import { appFolder, command } from './harness/environment';
import { freshFolder, giveToApp } from './harness/folders';
import { isRunning } from './harness/processes';
import { expect, test } from './harness/test';

function everyFile(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? everyFile(path) : entry.isFile() ? [path] : [];
  });
}

test('[X15] a second instance leaves at once, changes no file of the app, and the first window comes to the front', async ({
  launch,
}) => {
  const { app, userDataDir, vaultParentDir } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const ownFiles = (): string[] =>
    ['preferences.json', 'partitions.json', 'pointer.json', 'device.json', 'window.json', 'logs/main.log']
      .map((name) => join(userDataDir, name))
      .flatMap((path) => {
        const found = statSync(path, { throwIfNoEntry: false });
        return found ? [`${path} ${found.ino} ${found.mtimeMs} ${found.size}`] : [];
      });
  await expect.poll(() => ownFiles().join()).toContain('main.log');
  const before = ownFiles();
  const second = spawn(command(), [appFolder()], {
    env: {
      ...process.env,
      PLASMACHART_USER_DATA: userDataDir,
      PLASMACHART_VAULT: join(vaultParentDir, 'PlasmaChart'),
    },
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>((resolve) => {
    const late = setTimeout(() => second.kill('SIGKILL'), 15_000);
    second.once('exit', (exit) => {
      clearTimeout(late);
      resolve(exit);
    });
  });
  expect(code, 'exit code of the loser').toBe(0);
  expect(ownFiles()).toEqual(before);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
});

test('[X20] what the app writes can be read by this user alone', async ({ launch }) => {
  const { userDataDir, page } = await launch();
  await page.waitForTimeout(500);
  const loose = everyFile(userDataDir).filter((path) => (statSync(path).mode & 0o077) !== 0);
  expect(everyFile(userDataDir).length).toBeGreaterThan(3);
  expect(loose).toEqual([]);
});

test('[X24] a vault that cannot be opened is said in the window, never a blank one', async ({ launch }) => {
  const vaultParentDir = await freshFolder('vaults');
  const folder = join(vaultParentDir, 'PlasmaChart');
  await mkdir(join(folder, 'journal'), { recursive: true });
  await writeFile(join(folder, 'vault.json'), 'not a vault');
  await giveToApp(folder);
  const { page, userDataDir } = await launch({ vaultParentDir });
  const failure = await page.evaluate(() => {
    const { calls } = Reflect.get(window, 'plasmachart') as {
      calls: Record<string, (input: unknown) => Promise<{ value?: { failure: { code: string } | null } }>>;
    };
    return calls['app.startFailure']?.({}).then(({ value }) => value?.failure?.code ?? null);
  });
  expect(failure).toMatch(/^vault\./);
  await expect.poll(() => page.evaluate(() => document.body.innerText.trim().length)).toBeGreaterThan(20);
  expect(readFileSync(join(userDataDir, 'logs', 'main.log'), 'utf8')).toContain(
    `app.startFailed code=${failure}`,
  );
});

test('[X19] no crash dump, no dictionary and no HTTP cache is left behind', async ({ launch }) => {
  const { userDataDir, close } = await launch();
  await close();
  const suspicious = everyFile(userDataDir).filter((path) => /\.dmp$|\.bdic$|Cache_Data/.test(path));
  expect(suspicious).toEqual([]);
});

test('[X24] a page that is missing is said by the system itself', async ({ launch }) => {
  const control = await without([]);
  const broken = join(await freshFolder('broken'), 'app');
  await cp(control.appDir ?? '', broken, { recursive: true });
  await rm(join(broken, 'out', 'renderer', 'index.html'));
  await giveToApp(broken);
  const { userDataDir } = await launch({ appDir: broken });
  // The log comes into being with its first line.
  await expect(() => {
    expect(readFileSync(join(userDataDir, 'logs', 'main.log'), 'utf8')).toContain(
      'renderer.loadFailed status=404',
    );
  }).toPass({ timeout: 15_000 });
});

test('[X27] a polite kill ends the app in order: the vault is let go', async ({ launch }) => {
  const { page, pid, userDataDir, vaultParentDir } = await launch();
  const made = await page.evaluate(() => {
    const { calls } = Reflect.get(window, 'plasmachart') as {
      calls: Record<string, (input: unknown) => Promise<{ ok: boolean }>>;
    };
    const input = { passphrase: 'violet lamps under seven stairs', label: 'A', folder: 'default' };
    return calls['vault.create']?.(input);
  });
  expect(made?.ok).toBe(true);
  const vaultLock = join(vaultParentDir, 'PlasmaChart', 'vault.lock');
  expect(existsSync(vaultLock)).toBe(true);
  process.kill(pid, 'SIGTERM');
  await expect.poll(() => isRunning(pid), { timeout: 15_000 }).toBe(false);
  expect(existsSync(vaultLock)).toBe(false);
  expect(readFileSync(join(userDataDir, 'logs', 'main.log'), 'utf8')).toMatch(/reason=quit[^]*app\.quit/);
});
