import type { PackFiles } from '@renderer/repositories/packFiles';
import { appError } from '@shared/kernel/errors';
import { fail, ok } from '@shared/kernel/result';

export interface MemoryPackFiles extends PackFiles {
  /** What lies in the folder, by name. */
  files: Map<string, string>;
  /** What the next open dialog answers: a name, bytes, null for cancel. */
  chosen: string | Uint8Array | null;
  /** The next save dialog is cancelled, or the disk refuses. */
  saving: 'saved' | 'cancelled' | 'refused';
}

/** The dialogs of the system and the folder behind them, in memory. */
export function memoryPackFiles(): MemoryPackFiles {
  const folder: MemoryPackFiles = {
    files: new Map(),
    chosen: null,
    saving: 'saved',
    async save(name, text) {
      if (folder.saving === 'refused') return fail(appError('file.writeFailed'));
      if (folder.saving === 'saved') folder.files.set(name, text);
      return ok(folder.saving === 'saved');
    },
    async open() {
      const { chosen } = folder;
      if (chosen === null || chosen instanceof Uint8Array) return ok(chosen);
      return ok(new TextEncoder().encode(folder.files.get(chosen) ?? chosen));
    },
    decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  };
  return folder;
}
