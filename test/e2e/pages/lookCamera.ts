import { expect } from '@playwright/test';
import type { Locale } from '@shared/i18n/messages';
import type { LaunchedApp } from '../harness/launch';
import { expectAccessible } from '../harness/axe';
import { setSystemTheme, setWindowSize, takePicture, type Theme } from '../harness/look';

/** What is done at each stop of a tour: `name` says which screen stands there. */
export type AtScreen = (name: string) => Promise<void>;

const themes: Theme[] = ['light', 'dark'];
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
] as const;

/** Asks for a theme and waits until the page wears it. */
async function wear({ app, page }: LaunchedApp, theme: Theme): Promise<void> {
  await setSystemTheme(app, theme);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Each screen in both themes and both sizes: `<screen>-<locale>-<theme>-<width>.png`. Ends at the smaller size. */
export function camera(running: () => LaunchedApp, locale: Locale): AtScreen {
  return async (name) => {
    const launched = running();
    for (const { width, height } of sizes) {
      await setWindowSize(launched.app, width, height);
      await launched.page.waitForFunction((wanted) => window.innerWidth === wanted, width);
      for (const theme of themes) {
        await wear(launched, theme);
        await takePicture(launched.page, `${name}-${locale}-${theme}-${width}`);
      }
    }
  };
}

/** No violation at any stop, in both themes. */
export function accessibleInBothThemes(running: () => LaunchedApp): AtScreen {
  return async (name) => {
    const launched = running();
    for (const theme of themes) {
      await wear(launched, theme);
      await expectAccessible(launched.page, `${name}, ${theme}`);
    }
  };
}
