import type { Page } from '@playwright/test';
import { without } from './control/controlApp';
import { expect, test } from './harness/test';

/** In a task of the page's own: what Playwright evaluates directly is let past the policy. */
function attempts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const name = (error: unknown): string => (error instanceof Error ? error.name : 'other');
    const inPage = (work: () => unknown): Promise<string> =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(work()));
          } catch (error) {
            resolve(name(error));
          }
        }, 0);
      });
    const call = (global: string, text: string): unknown =>
      (Reflect.get(window, global) as (source: string) => unknown)(text);
    Reflect.set(window, 'ran', '');
    const script = (text: string): void => {
      const made = document.createElement('script');
      made.text = text;
      document.body.append(made);
    };
    const attribute = (): string => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.ran = "attribute"');
      image.src = 'missing.png';
      document.body.append(image);
      return 'placed';
    };
    const results = {
      eval: await inPage(() => call('eval', '40 + 2')),
      function: await inPage(() => (call('Function', 'return 42') as () => unknown)()),
      inlineScript: await inPage(() => {
        script('window.ran = "script"');
        return Reflect.get(window, 'ran');
      }),
      innerHtml: await inPage(() => {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
        return 'placed';
      }),
      wasm: await inPage(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      attribute: await inPage(attribute),
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { ...results, ran: String(Reflect.get(window, 'ran')) };
  });
}

test('[X13] eval, Function, inline script, inline handler, HTML from text and WebAssembly are refused', async ({
  launch,
}) => {
  const { page } = await launch();
  const found = await attempts(page);
  expect(found['eval']).toBe('EvalError');
  expect(found['function']).toBe('EvalError');
  expect(found['inlineScript']).toBe('TypeError');
  expect(found['innerHtml']).toBe('TypeError');
  expect(found['wasm']).not.toContain('[object');
  expect(found['ran'], 'nothing of it ran').toBe('');
});

test('[X13] control: without the policy all of it runs', async ({ launch }) => {
  const { page } = await launch(await without(['contentSecurity']));
  const found = await attempts(page);
  expect(found).toMatchObject({ eval: '42', function: '42', inlineScript: 'script', innerHtml: 'placed' });
  expect(found['wasm']).toContain('[object');
  expect(found['ran']).toBe('attribute');
});

test('[X16] app:// answers with the policy, and for nothing outside the app', async ({ launch }) => {
  const { page } = await launch();
  const own = await page.evaluate(async () => {
    const { status, headers } = await fetch('/index.html');
    return {
      status,
      policy: headers.get('content-security-policy'),
      sniff: headers.get('x-content-type-options'),
    };
  });
  expect(own).toMatchObject({ status: 200, sniff: 'nosniff' });
  expect(own.policy).toContain("default-src 'none'; script-src 'self';");
  const outside = await page.evaluate(() =>
    Promise.all(
      [
        'app://plasmachart/../main/index.cjs',
        'app://plasmachart/%2e%2e/main/index.cjs',
        'app://plasmachart/..%2fmain/index.cjs',
        'app://plasmachart/..%5cmain/index.cjs',
        'app://plasmachart//etc/passwd',
        'app://plasmachart/assets/../../package.json',
      ].map((address) => fetch(address).then(({ status }) => status)),
    ),
  );
  expect(new Set(outside)).toEqual(new Set([404]));
});

test('[X18] the page is a web page: no Node, no Electron, no second bridge', async ({ launch }) => {
  const { app, page } = await launch();
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(Reflect.get(window, 'plasmachart') as object).toSorted(),
    frozen: Object.isFrozen(Reflect.get(window, 'plasmachart')),
  }));
  expect(found).toEqual({ node: [], bridge: ['calls', 'on'], frozen: true });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents && 'getLastWebPreferences' in contents
      ? (contents.getLastWebPreferences as () => Record<string, unknown>)()
      : {};
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
});

test('[X7] the spell-checker is off, and has no dictionary to fetch', async ({ launch }) => {
  const { app } = await launch();
  const spelling = await app.evaluate(({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return { enabled: session?.isSpellCheckerEnabled(), languages: session?.getSpellCheckerLanguages() };
  });
  expect(spelling).toEqual({ enabled: false, languages: [] });
});

test('[X8] developer tools do not open, by key or by call', async ({ launch }) => {
  const { app, page } = await launch();
  await page.keyboard.press('Control+Shift+I');
  await page.keyboard.press('F12');
  const opened = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return contents?.isDevToolsOpened();
  });
  expect(opened).toBe(false);
});

test('[X26] the title names nobody, whatever the page asks for', async ({ launch }) => {
  const { app, page } = await launch();
  await page.evaluate(() => {
    document.title = 'Иванова Анна';
  });
  await page.waitForTimeout(300);
  const window = await app.evaluate(({ BrowserWindow }) => {
    const first = BrowserWindow.getAllWindows()[0];
    return { title: first?.getTitle(), smallest: first?.getMinimumSize() };
  });
  expect(window).toEqual({ title: 'PlasmaChart', smallest: [1024, 700] });
});
