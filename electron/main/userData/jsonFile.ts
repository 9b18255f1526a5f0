import { readFile, rename } from 'node:fs/promises';
import type { z } from 'zod';

/** Puts the whole file in place, durably, or rejects and leaves the former one. */
export type WriteDurable = (path: string, bytes: Uint8Array) => Promise<void>;

export interface JsonFile<T> {
  /** What the file says, `absent` when there is none, `corrupt` when it had to be set aside. */
  read(): Promise<T | 'absent' | 'corrupt'>;
  write(value: T): Promise<void>;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A small file of the shell's own in the user-data folder. One that cannot be read is kept under another name. */
export function createJsonFile<T extends object>(
  path: string,
  schema: z.ZodType<T>,
  writeDurable: WriteDurable,
): JsonFile<T> {
  let last: Promise<void> = Promise.resolve();
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if (isAbsent(error)) return 'absent';
        throw error;
      }
      const parsed = schema.safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      await rename(path, path.replace(/\.json$/, `.corrupt-${Date.now()}.json`));
      return 'corrupt';
    },
    // One after the other: two writes of one file share a temporary name.
    write(value) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
      const next = last.catch(() => undefined).then(() => writeDurable(path, bytes));
      last = next;
      return next;
    },
  };
}
