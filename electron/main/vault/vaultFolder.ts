import type { FilePort } from '../files/filePort';
import { isStrayTemp } from '../files/writeDurable';
import { vaultFileNames } from './vaultFile';

/** What file managers and our own interrupted attempts leave in a folder that is otherwise empty. */
const leftovers = new Set([
  vaultFileNames.lock,
  `${vaultFileNames.lock}.takeover`,
  '.DS_Store',
  'desktop.ini',
  'Thumbs.db',
]);

export type FolderState = 'missing' | 'empty' | 'vault' | 'vaultParts' | 'other';

/**
 * What a folder looks like from its names alone. `vaultParts`: keys or journal without vault.json, so somebody lost a
 * file; never to be taken for an empty folder.
 */
export async function inspectFolder(files: FilePort, folder: string): Promise<FolderState> {
  const names = await files.list(folder);
  if (names === null) return 'missing';
  const real = names.filter((name) => !leftovers.has(name) && !isStrayTemp(name));
  if (real.length === 0) return 'empty';
  if (real.includes(vaultFileNames.current) || real.includes(vaultFileNames.previous)) return 'vault';
  return real.includes('journal') || real.includes('keys') ? 'vaultParts' : 'other';
}
