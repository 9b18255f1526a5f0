import type { Page } from '@playwright/test';
import { channelNames } from '@shared/ipc/names';
import { without } from './control/controlApp';
import type { LaunchedApp } from './harness/launch';
import { expect, test } from './harness/test';

type Answer = { ok: boolean; error?: { code: string } };

const about = (page: Page): Promise<Answer> =>
  page.evaluate(() => {
    const { calls } = Reflect.get(window, 'plasmachart') as {
      calls: Record<string, (input: unknown) => Promise<Answer>>;
    };
    return calls['app.about']?.({}) ?? { ok: false };
  });

/** A second window with our own preload and page, as a mistake or an implant would make it. */
async function foreignWindow({ app }: LaunchedApp): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const preload = `${main.getAppPath()}/out/preload/index.cjs`;
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload, ...(session ? { session } : {}) },
    });
    await window.loadURL('app://plasmachart/index.html');
  });
  return opened;
}

/** Our own page in a frame of the one window, with the bridge in it: what the preload never does by itself. */
async function askFromFrame({ page }: LaunchedApp): Promise<Answer | undefined> {
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('iframe'), { src: 'app://plasmachart/index.html' }),
    );
  });
  const inner = () => page.frames().find((frame) => frame !== page.mainFrame());
  await expect.poll(async () => inner()?.evaluate(() => 'plasmachart' in window)).toBe(true);
  return inner()?.evaluate(() => {
    const { calls } = Reflect.get(window, 'plasmachart') as {
      calls: Record<string, (input: unknown) => Promise<Answer>>;
    };
    return calls['app.about']?.({}) ?? { ok: false };
  });
}

const framed = { PLASMACHART_CONTROL_SUBFRAMES: '1' };

test('[X9] the main frame of the one window is answered', async ({ launch }) => {
  expect((await about((await launch()).page)).ok).toBe(true);
});

test('[X9] another window with the same preload and page is refused', async ({ launch }) => {
  const foreign = await foreignWindow(await launch());
  expect(await about(foreign)).toEqual({ ok: false, error: { code: 'ipc.refused' } });
});

test('[X9] control: without the policy the other window is answered', async ({ launch }) => {
  const foreign = await foreignWindow(await launch(await without(['ipcSender'])));
  expect((await about(foreign)).ok).toBe(true);
});

test('[X9] a frame inside the window is refused even with a bridge of its own', async ({ launch }) => {
  const started = await launch(await without(['contentSecurity', 'navigation'], framed));
  expect(await askFromFrame(started)).toEqual({ ok: false, error: { code: 'ipc.refused' } });
  expect((await about(started.page)).ok, 'and the page around it is not').toBe(true);
});

test('[X9] control: without the policy the frame is answered', async ({ launch }) => {
  const started = await launch(await without(['contentSecurity', 'navigation', 'ipcSender'], framed));
  expect((await askFromFrame(started))?.ok).toBe(true);
});

test('[X10] in the real window: malformed input on every channel is answered with a code, and main lives on', async ({
  launch,
}) => {
  const { page, pid } = await launch();
  // These three take any object, and then quit, start again or show a dialog.
  const harmless = channelNames.filter(
    (name) => !['app.quit', 'app.retryStart', 'print.window'].includes(name),
  );
  const codes = await page.evaluate(async (names) => {
    const { calls } = Reflect.get(window, 'plasmachart') as {
      calls: Record<string, (input: unknown) => Promise<Answer>>;
    };
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const deep = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown;
    const inputs: unknown[] = [
      undefined,
      null,
      'Иванова',
      Number.NaN,
      10n,
      [],
      circular,
      deep,
      new Uint8Array(1_000_000),
      new Map([['Иванова', 1]]),
      new Date(Number.NaN),
    ];
    const found: string[] = [];
    for (const name of names) {
      for (const input of inputs) {
        const answer = await calls[name]?.(input);
        // `{}` channels take any object; whatever they answer, it is an answer.
        found.push(answer === undefined ? 'none' : answer.ok ? 'ok' : (answer.error?.code ?? 'no code'));
        if (JSON.stringify(answer).includes('Иванова')) found.push('leak');
      }
    }
    return [...new Set(found)];
  }, harmless);
  expect(codes).toContain('ipc.badInput');
  expect(codes).not.toContain('leak');
  expect(codes).not.toContain('none');
  expect(codes).not.toContain('app.unexpected');
  expect((await about(page)).ok).toBe(true);
  expect(pid).toBeGreaterThan(0);
});

test('[X10] what cannot be sent at all is an answer too', async ({ launch }) => {
  const { page } = await launch();
  const answer = await page.evaluate(async () => {
    const { calls } = Reflect.get(window, 'plasmachart') as {
      calls: Record<string, (input: unknown) => Promise<Answer>>;
    };
    try {
      return await calls['app.about']?.({
        key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']),
      });
    } catch {
      return 'thrown';
    }
  });
  expect(answer === 'thrown' || typeof answer === 'object').toBe(true);
});
