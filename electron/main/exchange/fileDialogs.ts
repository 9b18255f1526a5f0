import { BrowserWindow, dialog, type FileFilter, type WebContents } from 'electron';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { exchangedFileLimitBytes, type ExchangedFile } from '@shared/ipc/fileChannels';
import { AppFailure, appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { Log } from '../logging/log';
import type { WriteDurable } from '../userData/jsonFile';
import { readLimited } from './readLimited';

export interface FileDialogPorts {
  contents(): WebContents | null;
  locale(): Locale;
  writeDurable: WriteDurable;
  log: Log;
}

export interface SavedFile {
  kind: ExchangedFile;
  suggestedName: string;
  bytes: Uint8Array;
}

const endings: Record<ExchangedFile, string[]> = { protocolPack: ['json'] };

function windowOf(ports: FileDialogPorts): BrowserWindow | null {
  const contents = ports.contents();
  return contents === null ? null : BrowserWindow.fromWebContents(contents);
}

function filterOf(ports: FileDialogPorts, kind: ExchangedFile): FileFilter {
  return { name: messagesFor(ports.locale()).menu.files[kind], extensions: endings[kind] };
}

/** The place is the user's, from the dialog; what was there before stays until the new file is whole. */
export async function saveFile(
  ports: FileDialogPorts,
  { kind, suggestedName, bytes }: SavedFile,
): Promise<Result<{ saved: boolean }>> {
  const window = windowOf(ports);
  if (window === null) return fail(appError('file.writeFailed'));
  if (bytes.length > exchangedFileLimitBytes[kind]) return fail(appError('file.tooLarge'));
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    filters: [filterOf(ports, kind)],
  });
  if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return ok({ saved: false });
  try {
    await ports.writeDurable(chosen.filePath, bytes);
    return ok({ saved: true });
  } catch (error) {
    ports.log.failure('file.writeFailed', error);
    return fail(appError('file.writeFailed'));
  }
}

export async function openFile(
  ports: FileDialogPorts,
  kind: ExchangedFile,
): Promise<Result<{ bytes: Uint8Array | null }>> {
  const window = windowOf(ports);
  if (window === null) return fail(appError('file.readFailed'));
  const chosen = await dialog.showOpenDialog(window, {
    filters: [filterOf(ports, kind)],
    properties: ['openFile'],
  });
  const [path] = chosen.filePaths;
  if (chosen.canceled || path === undefined) return ok({ bytes: null });
  try {
    return ok({ bytes: await readLimited(path, exchangedFileLimitBytes[kind]) });
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    ports.log.failure('file.readFailed', error);
    return fail(appError('file.readFailed'));
  }
}
