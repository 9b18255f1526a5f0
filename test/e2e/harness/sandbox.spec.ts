import { appUser } from './environment';
import { statusField } from './processes';
import { expect, test } from './test';

test('[T7] the renderer runs unprivileged and inside its sandbox', async ({ launch }) => {
  const { app, pid } = await launch();
  const renderer = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.getOSProcessId(),
  );
  expect(renderer, 'renderer process').toBeGreaterThan(0);
  const field = (name: string): string => statusField(renderer ?? 0, name) ?? '';

  const expectedUser = appUser() ?? process.getuid?.();
  expect(statusField(pid, 'Uid')?.split(/\s+/)[0], 'user of the main process').toBe(String(expectedUser));
  expect(field('Uid').split(/\s+/), 'user of the renderer').not.toContain('0');
  expect(field('Seccomp'), 'system calls are filtered').toBe('2');
  expect(field('NoNewPrivs')).toBe('1');
  expect(field('CapEff'), 'no capabilities').toBe('0000000000000000');
  // A second number is the process id inside a namespace of its own.
  expect(field('NSpid').split(/\s+/).length, 'process id namespaces').toBeGreaterThan(1);
});

test('[T7] no process of the app was started without its sandbox', async ({ launch }) => {
  const { app } = await launch();
  const switches = await app.evaluate(({ app: main }) => ({
    noSandbox: main.commandLine.hasSwitch('no-sandbox'),
    argv: process.argv,
  }));
  expect(switches.noSandbox).toBe(false);
  expect(switches.argv.join(' ')).not.toContain('no-sandbox');
});
