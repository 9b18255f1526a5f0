import { existsSync } from 'node:fs';
import { readStamp } from './stamp.mjs';
import { inRoot } from './paths.mjs';
import { mustRun, npm } from './run.mjs';
import { withLock } from './lock.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @param {Record<string, unknown> | undefined} lock
 * @returns {Record<string, LockEntry>}
 */
const packagesOf = (lock) => /** @type {Record<string, LockEntry>} */ (lock?.['packages'] ?? {});

/**
 * npm writes its own copy of the lockfile into node_modules as the last thing it does, so an
 * interrupted installation, a changed lockfile and a deleted package all show here.
 * @returns {Promise<string | undefined>} why an installation is needed
 */
export async function whyInstall() {
  const wanted = packagesOf(await readStamp(inRoot('package-lock.json')));
  const installed = packagesOf(await readStamp(inRoot('node_modules', '.package-lock.json')));
  if (Object.keys(installed).length === 0) return 'node_modules is missing or incomplete';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const present = installed[path];
    if (!present && (entry.optional || entry.devOptional)) continue;
    if (!present) return `${path} is missing`;
    if (present.version !== entry.version || present.integrity !== entry.integrity) {
      return `${path} is not the version in package-lock.json`;
    }
    if (!existsSync(inRoot(path, 'package.json'))) return `${path} is incomplete`;
  }
  return undefined;
}

/** Installs exactly what package-lock.json says, when node_modules is not already that. */
export async function installDependencies() {
  if ((await whyInstall()) === undefined) return;
  await withLock('npm ci', async (alsoHeldBy) => {
    const why = await whyInstall();
    if (why === undefined) return;
    console.log(`Installing the packages of package-lock.json (${why}) …`);
    const { command, args } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    await mustRun(command, args, { stream: true, onStart: alsoHeldBy });
  });
}
