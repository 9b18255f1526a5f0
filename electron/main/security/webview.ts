import type { SecurityPolicy } from './policy';

export const webview: SecurityPolicy = {
  name: 'webview',
  webPreferences: { webviewTag: false },
  onContents(contents) {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  },
};
