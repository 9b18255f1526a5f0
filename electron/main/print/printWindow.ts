import { BrowserWindow, dialog, type WebContents } from 'electron';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { Log } from '../logging/log';
import type { WriteDurable } from '../userData/jsonFile';

// What Chromium answers when the user closed the dialog.
const cancelled = new Set(['cancelled', 'Print job canceled']);

function printOnPaper(contents: WebContents): Promise<Result<{ printed: boolean }>> {
  return new Promise((resolve) => {
    contents.print({ printBackground: true }, (printed, reason) => {
      resolve(printed || cancelled.has(reason) ? ok({ printed }) : fail(appError('print.failed')));
    });
  });
}

async function saveAsPdf(
  contents: WebContents,
  locale: Locale,
  writeDurable: WriteDurable,
): Promise<Result<{ printed: boolean }>> {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) return fail(appError('print.failed'));
  // No name of a patient in the name of a file.
  const chosen = await dialog.showSaveDialog(window, {
    title: messagesFor(locale).menu.print.title,
    defaultPath: 'PlasmaChart.pdf',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '')
    return ok({ printed: false });
  const pdf = await contents.printToPDF({ printBackground: true, pageSize: 'A4' });
  await writeDurable(chosen.filePath, pdf);
  return ok({ printed: true });
}

export type PrintTarget = 'paper' | 'pdf';

/** To the printer; into a PDF file that the user places where that is asked for or the computer has no printer. */
export async function printWindow(
  contents: WebContents | null,
  target: PrintTarget,
  locale: Locale,
  writeDurable: WriteDurable,
  log: Log,
): Promise<Result<{ printed: boolean }>> {
  if (contents === null) return fail(appError('print.failed'));
  try {
    const printers = target === 'pdf' ? [] : await contents.getPrintersAsync();
    if (printers.length > 0) return await printOnPaper(contents);
    return await saveAsPdf(contents, locale, writeDurable);
  } catch (error) {
    log.failure('print.failed', error);
    return fail(appError('print.failed'));
  }
}
