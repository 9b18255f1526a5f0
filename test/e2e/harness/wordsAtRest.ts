import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** UTF-8, UTF-16 and base64 at each of its three alignments: how a word may stand in a file. */
export function formsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The letters at both ends depend on what stands beside the word.
    const from = Math.ceil((shift * 4) / 3);
    const whole = Math.floor(((shift + utf8.length) * 4) / 3);
    return Buffer.from(text.slice(from, whole), 'latin1');
  });
  return [utf8, Buffer.from(word, 'utf16le'), ...base64];
}

export function wordsIn(content: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => formsOf(word).some((form) => content.includes(form)));
}

/** Which words stand in which files below the folders, names of files included. */
export async function wordsInFolders(
  folders: readonly string[],
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const inName = wordsIn(Buffer.from(entry.name), words);
      const inContent = entry.isFile() ? wordsIn(await readFile(path), words) : [];
      const all = [...new Set([...inName, ...inContent])];
      if (all.length > 0) found.set(path, all);
    }
  }
  return found;
}
