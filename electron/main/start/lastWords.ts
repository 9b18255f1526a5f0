import { dialog, type App } from 'electron';
import { messagesFor, type Locale } from '@shared/i18n/messages';

let said = false;

/** For when the window itself cannot speak. Says it once, then ends. */
export function cannotShow(app: App, locale: Locale): void {
  if (said) return;
  said = true;
  const { title, body } = messagesFor(locale).menu.cannotShow;
  dialog.showErrorBox(title, body);
  app.exit(1);
}
