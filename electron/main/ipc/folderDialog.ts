import { BrowserWindow, dialog, type WebContents } from 'electron';

/** `null` when the user cancelled. */
export async function askFolder(
  contents: WebContents | null,
  purpose: 'create' | 'open',
  startAt: string,
): Promise<string | null> {
  const parent = contents === null ? null : BrowserWindow.fromWebContents(contents);
  if (parent === null) return null;
  const chosen = await dialog.showOpenDialog(parent, {
    defaultPath: startAt,
    properties: purpose === 'create' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
