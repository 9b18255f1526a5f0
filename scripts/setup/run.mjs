import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** A failure that a person can act on: printed as one sentence, without a stack. */
export class SetupError extends Error {}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let interrupted = false;

// Ctrl+C ends the program we wait for; then every `finally` on the way out clears up. What holds no
// program, or is told twice, ends at once: whatever is half done is found and repeated by the next start.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (interrupted || running.size === 0) process.exit(130);
    interrupted = true;
    for (const child of running) child.kill('SIGTERM');
  });
}

/**
 * @typedef {object} RunResult
 * @property {number} code
 * @property {string} output stdout and stderr in the order they came; empty when streamed
 */

/**
 * Runs a program and waits for it. The output is collected, or goes straight to the terminal with `stream`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ stream?: boolean, env?: NodeJS.ProcessEnv, cwd?: string, onStart?: (pid: number) => void }} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    if (interrupted) throw new SetupError('Interrupted.');
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.stream ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    running.add(child);
    if (child.pid !== undefined) options.onStart?.(child.pid);
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (interrupted) reject(new SetupError('Interrupted.'));
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}

/**
 * As run(), but a failing program is an error that carries its output.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>}
 */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    throw new SetupError(`${command} ${args.join(' ')} failed with code ${code}.\n${output.trim()}`);
  }
  return output;
}

/**
 * npm, started the same way as the npm that started us when there is one.
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npm(args) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js')
    ? { command: process.execPath, args: [cli, ...args] }
    : { command: 'npm', args };
}

/**
 * Runs the body of a command; a SetupError ends it with one sentence, anything else with its stack.
 * @param {() => Promise<number | undefined>} body
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = interrupted ? 130 : 1;
  }
}
