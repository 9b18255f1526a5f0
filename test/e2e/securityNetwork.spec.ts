import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { without } from './control/controlApp';
import { localServer, type LocalServer } from './control/localServer';
import { freshFolder } from './harness/folders';
import type { LaunchedApp } from './harness/launch';
import { expect, test } from './harness/test';

let server: LocalServer;
test.beforeEach(async () => {
  server = await localServer();
});
test.afterEach(() => server.close());

/** From the page, and from main by mistake. */
async function tryEverything({ app, page }: LaunchedApp): Promise<void> {
  await page.evaluate(async (address) => {
    await fetch(address, { mode: 'no-cors' }).catch(() => undefined);
    navigator.sendBeacon(address, 'x');
    const image = new Image();
    image.src = `${address}x.png`;
    document.body.append(image);
    const socket = new WebSocket(address.replace('http', 'ws'));
    socket.onerror = () => undefined;
  }, server.address);
  await app.evaluate(async ({ BrowserWindow }, address) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    await session?.fetch(address).catch(() => undefined);
  }, server.address);
  await page.waitForTimeout(800);
}

test('[X21] nothing in the app reaches a server, not even one on this computer', async ({ launch }) => {
  await tryEverything(await launch());
  expect(server.connections).toBe(0);
});

const layers = ['contentSecurity', 'requests', 'webSchemes', 'network'];

// WebSockets pass `webSchemes` by: Electron cannot intercept them there. Each other layer stands alone.
for (const alone of ['requests', 'network']) {
  test(`[X21] ${alone} alone stops it, too`, async ({ launch }) => {
    await tryEverything(await launch(await without(layers.filter((layer) => layer !== alone))));
    expect(server.connections).toBe(0);
  });
}

test('[X5] webSchemes alone refuses http from the page and from main, without sending anything', async ({
  launch,
}) => {
  const { app, page } = await launch(await without(layers.filter((layer) => layer !== 'webSchemes')));
  const fromPage = (address: string): Promise<string> =>
    page.evaluate(
      (target) =>
        fetch(target).then(
          ({ status }) => String(status),
          () => 'refused',
        ),
      address,
    );
  expect(await fromPage(server.address)).toMatch(/refused|403/);
  const fromMain = await app.evaluate(async ({ BrowserWindow }, address) => {
    const answer = await BrowserWindow.getAllWindows()[0]?.webContents.session.fetch(address);
    return answer?.status;
  }, server.address);
  expect(fromMain).toBe(403);
  expect(server.connections).toBe(0);
});

test('[X21] control: with all four layers gone the server is reached', async ({ launch }) => {
  await tryEverything(await launch(await without(layers)));
  expect(server.connections).toBeGreaterThan(0);
});

/** Names of what Chromium's own network log saw. */
async function networkEvents(launched: LaunchedApp, file: string): Promise<string[]> {
  await launched.page.waitForTimeout(4_000);
  await launched.close();
  const text = await readFile(file, 'utf8');
  const log = JSON.parse(text) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number }[];
  };
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  return log.events.map(({ type }) => names.get(type) ?? '');
}
const goesOut =
  /^(TCP_CONNECT|TCP_CONNECT_ATTEMPT|UDP_CONNECT|UDP_BYTES_SENT|HOST_RESOLVER_SYSTEM_TASK|HOST_RESOLVER_DNS_TASK|DNS_TRANSACTION)$/;

test("[X21] Chromium's own log of the network shows no connection, no datagram and no name looked up", async ({
  launch,
}) => {
  const file = join(await freshFolder('net'), 'log.json');
  const events = await networkEvents(await launch({ args: [`--log-net-log=${file}`] }), file);
  expect(events.length).toBeGreaterThan(0);
  expect(events.filter((name) => goesOut.test(name))).toEqual([]);
});

test('[X21] control: the same log catches a window without the layers', async ({ launch }) => {
  const file = join(await freshFolder('net'), 'log.json');
  const started = await launch({ ...(await without(layers)), args: [`--log-net-log=${file}`] });
  await tryEverything(started);
  expect((await networkEvents(started, file)).some((name) => goesOut.test(name))).toBe(true);
});
