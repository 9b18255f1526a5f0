import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readStamp } from './stamp.mjs';
import { inRoot } from './paths.mjs';
import { mustRun, run } from './run.mjs';
import { canUnprivilegedRun, isRoot, writeWrapper } from './unprivileged.mjs';

/**
 * @typedef {object} Stage
 * @property {string} folder a fresh temporary folder that everybody may read
 * @property {string} command what starts Electron, as an unprivileged user when we are root
 * @property {() => Promise<void>} remove
 */

/**
 * Copies a built app next to a package.json that names it, apart from the checkout: the copy stays as it
 * is while someone builds again.
 * @param {string} built
 * @param {string} target
 */
export async function stageApp(built, target) {
  const about = await readStamp(inRoot('package.json'));
  const { name, productName, version, main, devDependencies } = about ?? {};
  await mkdir(target, { recursive: true });
  await cp(built, join(target, 'out'), { recursive: true });
  // The declared Electron goes along: About compares it with the one that runs.
  const content = { name, productName, version, main, type: 'module', devDependencies };
  await writeFile(join(target, 'package.json'), JSON.stringify(content, null, 2));
  await mustRun('chmod', ['-R', 'a+rX', target]);
}

/**
 * The runtime where the unprivileged user can reach it: hard links, or a copy on another disk.
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 * @param {string} folder
 */
async function reachable(runtime, folder) {
  if (await canUnprivilegedRun(runtime.executable)) return runtime.executable;
  const target = join(folder, 'runtime');
  const linked = await run('cp', ['-al', runtime.folder, target]);
  if (linked.code !== 0) {
    await rm(target, { recursive: true, force: true });
    await cp(runtime.folder, target, { recursive: true });
  }
  await chmod(target, 0o755);
  return join(target, basename(runtime.executable));
}

/**
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 * @param {{ home?: string, authorityFile?: string | undefined }} [options] home: of the unprivileged user
 * @returns {Promise<Stage>}
 */
export async function createStage(runtime, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'plasmachart-'));
  await chmod(folder, 0o755);
  const remove = () => rm(folder, { recursive: true, force: true });
  if (!isRoot()) return { folder, command: runtime.executable, remove };
  const executable = await reachable(runtime, folder);
  const home = options.home ?? join(folder, 'home');
  const authorityFile = options.authorityFile ?? process.env['XAUTHORITY'];
  const present = authorityFile && existsSync(authorityFile) ? authorityFile : undefined;
  const command = await writeWrapper({ folder, home, executable, authorityFile: present });
  return { folder, command, remove };
}
