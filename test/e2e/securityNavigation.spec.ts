import type { Page } from '@playwright/test';
import { without } from './control/controlApp';
import { localServer, type LocalServer } from './control/localServer';
import type { LaunchedApp } from './harness/launch';
import { expect, test } from './harness/test';

const own = /^app:\/\/plasmachart\/index\.html/;
let server: LocalServer;
test.beforeAll(async () => {
  server = await localServer();
});
test.afterAll(() => server.close());

/** Where the window stands, as main sees it. */
const standsAt = ({ app }: LaunchedApp): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '');

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((target) => {
    location.href = target;
  }, address);
  await page.waitForTimeout(600);
}

test('[X1] the window stays where it is: http, file, data, another app host, javascript, reload', async ({
  launch,
}) => {
  const started = await launch();
  const { page } = started;
  for (const address of [
    server.address,
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,<h1>x</h1>',
    'app://other/index.html',
    'app://plasmachart/',
    'javascript:document.title="taken"',
  ]) {
    await goTo(page, address);
    expect(await standsAt(started), address).toMatch(own);
  }
  await page.evaluate(() => location.reload());
  await page.waitForTimeout(600);
  const entry = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return navigation instanceof PerformanceNavigationTiming ? navigation.type : 'none';
  });
  expect(entry, 'not a reload').toBe('navigate');
  expect(await page.title()).not.toBe('taken');
  expect(server.connections, 'nobody connected').toBe(0);
});

test('[X1] about:blank, of which nobody is asked, ends that renderer and brings the window back', async ({
  launch,
}) => {
  const started = await launch();
  const process = (): Promise<number> =>
    started.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
  const before = await process();
  const returned = started.app.waitForEvent('window');
  await started.page.evaluate(() => {
    location.href = 'about:blank';
  });
  await returned;
  expect(await standsAt(started)).toMatch(own);
  expect(await process()).not.toBe(before);
});

test('[X1] a form, a meta refresh and a clicked link lead nowhere either', async ({ launch }) => {
  const started = await launch();
  await started.page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'x' });
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
    const refresh = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: `0;url=${address}`,
    });
    document.body.append(link, form);
    document.head.append(refresh);
    link.click();
    form.submit();
  }, server.address);
  await started.page.waitForTimeout(800);
  expect(await standsAt(started)).toMatch(own);
  expect(server.connections).toBe(0);
});

test('[X1] control: without navigation, requests, webSchemes and network the same link is followed', async ({
  launch,
}) => {
  const started = await launch(await without(['navigation', 'requests', 'webSchemes', 'network']));
  const before = server.connections;
  await goTo(started.page, server.address);
  expect(await standsAt(started)).toBe(server.address);
  expect(server.connections).toBeGreaterThan(before);
});

test('[X2] window.open, target=_blank and a shift-click open nothing', async ({ launch }) => {
  const { app, page } = await launch();
  expect(await page.evaluate(() => window.open('app://plasmachart/index.html') === null)).toBe(true);
  expect(
    await page.evaluate((address) => window.open(address, '_blank', 'popup') === null, server.address),
  ).toBe(true);
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
  }, server.address);
  await page.waitForTimeout(600);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('[X2] control: without the policy window.open opens a window', async ({ launch }) => {
  const { app, page } = await launch(await without(['windowOpening', 'navigation']));
  expect(await page.evaluate(() => window.open('about:blank') !== null)).toBe(true);
  await expect.poll(() => app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(2);
});

test('[X14] no webview and no frame comes to life', async ({ launch }) => {
  const { app, page } = await launch();
  await page.evaluate(() => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'app://plasmachart/index.html' });
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://plasmachart/index.html');
    document.body.append(frame, view);
  });
  await page.waitForTimeout(600);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(page.frames().filter((frame) => frame.url().startsWith('app:'))).toHaveLength(1);
});

test('[X6] a download is refused', async ({ launch }) => {
  const started = await launch();
  expect(await downloadWasRefused(started)).toBe(true);
});

test('[X6] control: without the policy it would begin', async ({ launch }) => {
  const started = await launch(await without(['downloads']));
  expect(await downloadWasRefused(started)).toBe(false);
});

async function downloadWasRefused({ app, page }: LaunchedApp): Promise<boolean> {
  const heard = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
        session?.on('will-download', (event, item) => {
          resolve(event.defaultPrevented);
          event.preventDefault();
          if (item.getState() === 'progressing') item.cancel();
        });
      }),
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    document.body.append(link);
    link.click();
  });
  return heard;
}
