import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from './run.mjs';

const startTimeoutMs = 20_000;

/** @param {string} command what the user typed */
export function mustHaveDisplay(command) {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return;
  throw new SetupError(`There is no display to open a window on; without one, use: xvfb-run -a ${command}`);
}

/** One Xauthority record that fits every address and display (family 65535, empty address and number). */
function authority() {
  const field = (/** @type {Buffer} */ content) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(content.length);
    return Buffer.concat([length, content]);
  };
  const empty = Buffer.alloc(0);
  const fields = [empty, empty, Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)].map(field);
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...fields]);
}

/**
 * Starts a display of our own on a free number, open only to who can read its authority file.
 * @param {string} size for example 1600x1000
 * @returns {Promise<{ env: Record<string, string>, authorityFile: string, stop: () => Promise<void> }>}
 */
export async function startDisplay(size) {
  const folder = await mkdtemp(join(tmpdir(), 'plasmachart-display-'));
  const authorityFile = join(folder, 'Xauthority');
  await writeFile(authorityFile, authority(), { mode: 0o600 });
  // -s 0: after ten minutes the screen saver would start, which to the app is a locked computer.
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${size}x24`,
    '-s',
    '0',
    '-nolisten',
    'tcp',
    '-auth',
    authorityFile,
  ];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let complaint = '';
  server.stderr?.on('data', (chunk) => (complaint += chunk));
  /** @type {string | undefined} */
  const number = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), startTimeoutMs);
    const answer = (/** @type {string | undefined} */ value) => {
      clearTimeout(timer);
      resolve(value);
    };
    server.stdio[3]?.once('data', (chunk) => answer(String(chunk).trim()));
    server.once('exit', () => answer(undefined));
    server.once('error', () => answer(undefined));
  });
  if (number === undefined) {
    server.kill();
    await rm(folder, { recursive: true, force: true });
    throw new SetupError(`Xvfb did not start. ${complaint.trim()}`);
  }
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authorityFile }, authorityFile, stop };
}
