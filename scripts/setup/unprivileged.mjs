import { chmod, chown, copyFile, lstat, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError, run } from './run.mjs';

/** A user id without an account. Chromium's sandbox refuses to run as root, and the app must never run without it. */
export const unprivilegedId = 61_734;

export const isRoot = () => process.getuid?.() === 0;

const drop = [`--reuid=${unprivilegedId}`, `--regid=${unprivilegedId}`, '--clear-groups', '--inh-caps=-all'];

/**
 * The command as the unprivileged user when we are root, unchanged otherwise.
 * @param {[string, ...string[]]} words
 * @returns {{ command: string, args: string[] }}
 */
export function asUnprivileged(words) {
  const [command, ...args] = words;
  return isRoot() ? { command: 'setpriv', args: [...drop, command, ...args] } : { command, args };
}

/** @param {string} path */
export async function canUnprivilegedRun(path) {
  const { command, args } = asUnprivileged(['test', '-r', path, '-a', '-x', path]);
  return (await run(command, args)).code === 0;
}

/**
 * A folder that belongs to the unprivileged user, and to nobody else.
 * @param {string} folder
 */
export async function giveFolder(folder) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (!found.isDirectory() || ![0, unprivilegedId].includes(found.uid)) {
    throw new SetupError(`${folder} belongs to someone else: remove it and start again.`);
  }
  await chown(folder, unprivilegedId, unprivilegedId);
  await chmod(folder, 0o700);
}

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Writes a script that starts Electron as the unprivileged user with its sandbox on. It replaces itself
 * with Electron, so that its process id is Electron's.
 * @param {{ folder: string, home: string, executable: string, authorityFile?: string | undefined }} plan
 * @returns {Promise<string>} the script
 */
export async function writeWrapper(plan) {
  await giveFolder(plan.home);
  const run = join(plan.home, '.run');
  await giveFolder(run);
  const env = [
    `HOME=${quoted(plan.home)}`,
    `XDG_CONFIG_HOME=${quoted(join(plan.home, '.config'))}`,
    `XDG_CACHE_HOME=${quoted(join(plan.home, '.cache'))}`,
    `XDG_DATA_HOME=${quoted(join(plan.home, '.local', 'share'))}`,
    `XDG_RUNTIME_DIR=${quoted(run)}`,
    `TMPDIR=${quoted(run)}`,
    'USER=plasmachart',
    'LOGNAME=plasmachart',
  ];
  if (plan.authorityFile) {
    const copy = join(run, 'Xauthority');
    await copyFile(plan.authorityFile, copy);
    await chown(copy, unprivilegedId, unprivilegedId);
    await chmod(copy, 0o600);
    env.push(`XAUTHORITY=${quoted(copy)}`);
  }
  const script = join(plan.folder, 'electron-unprivileged.sh');
  const lines = [
    '#!/bin/sh',
    `cd ${quoted(plan.home)} || exit 1`,
    `export ${env.join(' ')}`,
    `exec setpriv ${drop.join(' ')} ${quoted(plan.executable)} "$@"`,
  ];
  await writeFile(script, `${lines.join('\n')}\n`, { mode: 0o755 });
  return script;
}
