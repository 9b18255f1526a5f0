import type { ExchangedFile } from '@shared/ipc/fileChannels';
import type { Result } from '@shared/kernel/result';
import type { SavedFile } from '../exchange/fileDialogs';
import type { HandlersOf } from './handler';

export interface FileHandlerPorts {
  saveFile(file: SavedFile): Promise<Result<{ saved: boolean }>>;
  openFile(kind: ExchangedFile): Promise<Result<{ bytes: Uint8Array | null }>>;
}

/** Files that leave the app or come in, each through a dialog of the system. */
export function fileHandlers({ saveFile, openFile }: FileHandlerPorts): HandlersOf<'file'> {
  return {
    'file.save': (file) => saveFile(file),
    'file.open': ({ kind }) => openFile(kind),
  };
}
