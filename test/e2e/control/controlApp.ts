import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { appFolder, runFolder } from '../harness/environment';
import { giveToApp } from '../harness/folders';
import type { LaunchOptions } from '../harness/launch';

const root = resolve(import.meta.dirname, '../../..');
let building: Promise<string> | undefined;

/** The built app with another main process, made once in a run. */
async function build(): Promise<string> {
  const folder = join(runFolder(), 'app-control');
  if (existsSync(join(folder, 'out', 'main', 'index.cjs'))) return folder;
  const { build: bundle } = await import('vite');
  await mkdir(join(folder, 'out'), { recursive: true });
  await cp(join(appFolder(), 'package.json'), join(folder, 'package.json'));
  for (const part of ['preload', 'renderer']) {
    await cp(join(appFolder(), 'out', part), join(folder, 'out', part), { recursive: true });
  }
  await bundle({
    configFile: false,
    logLevel: 'error',
    root,
    mode: 'production',
    resolve: {
      alias: { '@shared': join(root, 'shared'), '@main': join(root, 'electron/main') },
      mainFields: ['module', 'main'],
      conditions: ['node'],
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18.15',
      outDir: join(folder, 'out', 'main'),
      rolldownOptions: {
        input: {
          index: join(root, 'test/e2e/control/withoutPolicies.ts'),
          kdfProcess: join(root, 'electron/main/kdf/kdfProcess.ts'),
        },
        external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  await giveToApp(folder);
  return folder;
}

/** Launch options for the app without the named policies. A name that no policy has stops it from starting. */
export async function without(names: string[], env: Record<string, string> = {}): Promise<LaunchOptions> {
  building ??= build();
  return { appDir: await building, env: { PLASMACHART_CONTROL_WITHOUT: names.join(','), ...env } };
}
