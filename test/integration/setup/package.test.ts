import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../../scripts/package/assemble.mjs';
import { readFuses } from '../../../scripts/package/fuses.mjs';
import { prepareRuntime, type Runtime } from '../../../scripts/runtime/runtime.mjs';

let base = '';
let runtime: Runtime;
let program = '';

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'plasmachart-package-'));
  runtime = await prepareRuntime();
  await mkdir(join(base, 'built', 'main'), { recursive: true });
  await writeFile(join(base, 'built', 'main', 'index.cjs'), '');
  program = await assemble({
    runtime: runtime.folder,
    executable: basename(runtime.executable),
    built: join(base, 'built'),
    target: join(base, 'package'),
  });
}, 120_000);

afterAll(() => rm(base, { recursive: true, force: true }));

/** Starts it as if it were Node; without a display, so that nothing else can come of it. */
async function exitCodeAsNode(executable: string): Promise<unknown> {
  const env = { ELECTRON_RUN_AS_NODE: '1', HOME: base, PATH: process.env['PATH'] ?? '' };
  return new Promise((resolve) => {
    execFile(executable, ['-e', 'process.exit(42)'], { env, timeout: 20_000 }, (error) =>
      resolve(error?.code ?? 0),
    );
  });
}

describe('[T6] the packaged program', () => {
  it('has every fuse as intended', async () => {
    const state = await readFuses(program);
    const names = (value: string): string[] =>
      [...state]
        .filter(([, code]) => code === value.charCodeAt(0))
        .map(([option]) => FuseV1Options[option] ?? '');
    expect(names('1')).toEqual(
      expect.arrayContaining(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar']),
    );
    expect(names('0')).toEqual(
      expect.arrayContaining([
        'RunAsNode',
        'EnableCookieEncryption',
        'EnableNodeOptionsEnvironmentVariable',
        'EnableNodeCliInspectArguments',
        'LoadBrowserProcessSpecificV8Snapshot',
      ]),
    );
    expect(names('1')).not.toContain('GrantFileProtocolExtraPrivileges');
  });

  it('cannot be used as Node, as the Electron it was made from can', async () => {
    expect(await exitCodeAsNode(runtime.executable)).toBe(42);
    expect(await exitCodeAsNode(program)).not.toBe(42);
  });

  it('holds the app as one archive and nothing else', async () => {
    const resources = await readdir(join(base, 'package', 'resources'));
    expect(resources).toContain('app.asar');
    expect(resources).not.toContain('app');
    expect(listPackage(join(base, 'package', 'resources', 'app.asar'), { isPack: false })).toEqual(
      expect.arrayContaining(['/package.json', '/out/main/index.cjs']),
    );
  });
});
