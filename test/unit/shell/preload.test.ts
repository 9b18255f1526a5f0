import { beforeAll, describe, expect, test, vi } from 'vitest';
import { channelNames } from '@shared/ipc/names';

const invoke = vi.fn<(channel: string, input: unknown) => Promise<unknown>>();
const heard = new Map<string, (event: unknown, payload: unknown) => void>();
let exposed: Record<string, unknown> = {};

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (key: string, value: unknown) => {
      exposed = { ...exposed, [key]: value };
    },
  },
  ipcRenderer: {
    invoke: (channel: string, input: unknown) => invoke(channel, input),
    on: (channel: string, listener: (event: unknown, payload: unknown) => void) =>
      heard.set(channel, listener),
    off: (channel: string) => heard.delete(channel),
  },
}));

interface Exposed {
  calls: Record<string, (input: unknown) => Promise<unknown>>;
  on: (event: string, listener: (payload: unknown) => void) => () => void;
}
const bridge = (): Exposed => exposed['plasmachart'] as Exposed;

beforeAll(async () => {
  await import('../../../electron/preload/index');
});

describe('[X17] the preload', () => {
  test('[X17] puts one object on the window: the contract by name, and nothing that takes a channel', () => {
    expect(Object.keys(exposed)).toEqual(['plasmachart']);
    expect(Object.keys(bridge()).toSorted()).toEqual(['calls', 'on']);
    expect(Object.keys(bridge().calls)).toEqual([...channelNames]);
  });

  test('[X17] a call passes its first argument on and nothing else', async () => {
    invoke.mockResolvedValue({ ok: true, value: {} });
    const ask = bridge().calls['app.about'] as (...input: unknown[]) => Promise<unknown>;
    await ask({ a: 1 }, 'second', 'third');
    expect(invoke).toHaveBeenLastCalledWith('app.about', { a: 1 });
  });

  test('[X17] a call that main cannot answer any more is answered, not thrown', async () => {
    invoke.mockRejectedValue(new Error('Error invoking remote method: secret'));
    expect(await bridge().calls['app.about']?.({})).toEqual({ ok: false, error: { code: 'app.unexpected' } });
  });

  test('[X17] events: known ones without the Electron event, others not at all, until unsubscribed', () => {
    const payloads: unknown[] = [];
    const stop = bridge().on('lock.locksAt', (...all: unknown[]) => payloads.push(all));
    heard.get('lock.locksAt')?.({ sender: 'ipc' }, { locksAtMs: 5 });
    expect(payloads).toEqual([[{ locksAtMs: 5 }]]);
    stop();
    expect(heard.has('lock.locksAt')).toBe(false);
    expect(() => bridge().on('ELECTRON_BROWSER_REQUIRE', () => undefined)).toThrow('unknown event');
  });
});
