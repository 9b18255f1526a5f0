import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareRuntime } from '../runtime/runtime.mjs';
import { installDependencies } from './dependencies.mjs';
import { run, SetupError } from './run.mjs';
import { prepareSystem } from './system.mjs';
import { asUnprivileged } from './unprivileged.mjs';

/**
 * Chromium isolates its renderers with user namespaces, or with a set-uid helper where an administrator
 * set one up. Without either it would only start with its sandbox off, and that is never done.
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 */
async function mustHaveSandbox(runtime) {
  if (process.platform !== 'linux') return;
  const { command, args } = asUnprivileged(['unshare', '--user', 'true']);
  if ((await run(command, args)).code === 0) return;
  const helper = await stat(join(runtime.folder, 'chrome-sandbox'));
  if (helper.uid === 0 && (helper.mode & 0o4000) !== 0) return;
  throw new SetupError(
    'This system lets no ordinary user create namespaces, so the sandbox of Electron cannot work, and ' +
      'PlasmaChart is not started without it. An administrator can allow them: ' +
      'sysctl kernel.unprivileged_userns_clone=1 (Debian), or a seccomp profile that allows them (container).',
  );
}

/**
 * Everything that has to be there before Electron can run; whatever is there already is kept.
 * @param {{ withDisplay: boolean }} needs
 */
export async function prepare(needs) {
  await installDependencies();
  const runtime = await prepareRuntime();
  await prepareSystem(runtime.executable, needs);
  await mustHaveSandbox(runtime);
  return runtime;
}
