import { isDevelopment, isTrustedAddress } from '../start/origin';
import type { SecurityPolicy } from './policy';

interface Navigation {
  url: string;
  preventDefault(): void;
}

// A reload by Vite is the one navigation there is, and only under `npm run dev`.
const refuse = (event: Navigation): void => {
  if (isDevelopment && isTrustedAddress(event.url)) return;
  event.preventDefault();
};

/** The window shows one page for ever; what main loads itself raises none of these events. */
export const navigation: SecurityPolicy = {
  name: 'navigation',
  onContents(contents) {
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    // about:blank asks nobody. A page that got elsewhere after all is ended; the window comes back locked.
    contents.on('did-navigate', (_event, address) => {
      if (!isTrustedAddress(address)) contents.forcefullyCrashRenderer();
    });
  },
  // A file dropped on the window is a navigation too.
  webPreferences: { navigateOnDragDrop: false },
};
