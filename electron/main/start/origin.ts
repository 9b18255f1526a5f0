/** The one origin, for ever: IndexedDB is bound to it. */
export const appScheme = 'app';
export const appHost = 'plasmachart';
export const appOrigin = `${appScheme}://${appHost}`;
export const appEntry = `${appOrigin}/index.html`;

/** `app` has no origin in URL.origin's sense ("null"), so scheme and host are compared by hand. */
export function originOf(address: string): string | null {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.host}`;
  } catch {
    return null;
  }
}

// `electron-vite build` replaces DEV by false, so nothing of the dev server is left in what ships.
const devServer = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;

/** Where the window loads from: the app's own files, or Vite under `npm run dev`. */
export const windowEntry = devServer ?? appEntry;
export const trustedOrigin = devServer === undefined ? appOrigin : originOf(devServer);
export const isDevelopment = devServer !== undefined;

export function isTrustedAddress(address: string): boolean {
  return originOf(address) === trustedOrigin;
}
