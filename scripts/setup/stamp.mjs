import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A small JSON file that says "this was finished, from exactly these inputs".
 * @param {string} file
 * @returns {Promise<Record<string, unknown> | undefined>} undefined when missing or cut short
 */
export async function readStamp(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * @param {string} file
 * @param {Record<string, unknown>} content
 */
export async function writeStamp(file, content) {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, `${JSON.stringify(content, null, 2)}\n`);
  await rename(part, file);
}
