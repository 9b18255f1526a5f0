import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { stageApp } from '../setup/stage.mjs';
import { setFuses } from './fuses.mjs';

/**
 * Puts Electron and the built app together into a folder that runs on its own.
 * @param {{ runtime: string, executable: string, built: string, target: string }} plan executable: name in runtime
 * @returns {Promise<string>} the program
 */
export async function assemble(plan) {
  const part = `${plan.target}.part`;
  await rm(part, { recursive: true, force: true });
  await cp(plan.runtime, part, { recursive: true });
  const resources = join(part, 'resources');
  for (const name of ['app', 'default_app.asar'])
    await rm(join(resources, name), { recursive: true, force: true });
  const stage = await mkdtemp(join(tmpdir(), 'plasmachart-package-'));
  try {
    await stageApp(plan.built, join(stage, 'app'));
    await createPackage(join(stage, 'app'), join(resources, 'app.asar'));
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
  const program = join(part, 'plasmachart');
  await rename(join(part, plan.executable), program);
  await setFuses(program);
  await rm(plan.target, { recursive: true, force: true });
  await rename(part, plan.target);
  return join(plan.target, 'plasmachart');
}
