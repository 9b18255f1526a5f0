import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { SetupError } from '../setup/run.mjs';

const on = '1'.charCodeAt(0);
const off = '0'.charCodeAt(0);

/**
 * What the packaged program may no longer do. Cookies are not used, and their encryption may ask Linux users
 * for a keyring; the check of the archive does nothing on Linux yet.
 * @type {Array<[option: FuseV1Options, enabled: boolean]>}
 */
export const fuses = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

/**
 * @param {string} executable
 * @returns {Promise<Map<number, number>>} state of each fuse that this Electron has
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return new Map(
    Object.entries(wire).flatMap(([key, state]) => (/^\d+$/.test(key) ? [[Number(key), Number(state)]] : [])),
  );
}

/**
 * Sets the fuses and reads them back; an older Electron has fewer.
 * @param {string} executable
 */
export async function setFuses(executable) {
  const present = await readFuses(executable);
  const wanted = fuses.filter(([option]) => present.has(option));
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(wanted) });
  const after = await readFuses(executable);
  const wrong = wanted.filter(([option, enabled]) => after.get(option) !== (enabled ? on : off));
  if (wrong.length > 0) {
    throw new SetupError(
      `Fuses that did not take: ${wrong.map(([option]) => FuseV1Options[option]).join(', ')}`,
    );
  }
}
