import type { Preferences } from '@shared/ipc/appChannels';

type Theme = Preferences['theme'];

const darkSystem = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

export function shownTheme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return darkSystem().matches ? 'dark' : 'light';
}

/** Puts the theme on the page and follows the system where asked to. Returns the function that ends that. */
export function applyTheme(theme: Theme): () => void {
  const show = (): void => {
    document.documentElement.dataset['theme'] = shownTheme(theme);
  };
  show();
  const system = darkSystem();
  system.addEventListener('change', show);
  return () => system.removeEventListener('change', show);
}
