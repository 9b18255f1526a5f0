// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { ServicesProvider, type Services } from '@renderer/screens/services';
import { useLive, type Live } from '@renderer/screens/useLive';
import { AppFailure, appError } from '@shared/kernel/errors';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

/** A component that asks `ask(id)`, and everything it ever rendered. */
function mount(ask: (id: string) => Promise<string>) {
  const listeners = new Set<() => void>();
  const commits: Services['commits'] = {
    subscribe: (listener) => {
      const told = (): void => listener([]);
      listeners.add(told);
      return () => void listeners.delete(told);
    },
  };
  const seen: { id: string; live: Live<string> }[] = [];
  function Probe({ id }: { id: string }) {
    const live = useLive(() => ask(id), [id]);
    seen.push({ id, live });
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const services: Partial<Services> = { commits };
  const show = (id: string): Promise<void> =>
    act(async () =>
      root.render(
        <ServicesProvider services={services as Services}>
          <Probe id={id} />
        </ServicesProvider>,
      ),
    );
  const commit = (): Promise<void> => act(async () => listeners.forEach((listener) => listener()));
  return { show, commit, seen, last: () => seen.at(-1)?.live, listeners, root };
}

describe('useLive', () => {
  it('[S63] keeps its value while it asks again after a commit, then shows the new one', async () => {
    let answer = 'one';
    const { show, commit, seen, last } = mount(async () => answer);
    await show('anna');
    expect(last()).toEqual({ status: 'ready', value: 'one', error: undefined });
    answer = 'two';
    const before = seen.length;
    await commit();
    expect(last()?.value).toBe('two');
    expect(seen.slice(before).map(({ live }) => live.status)).not.toContain('loading');
  });

  it('[S63] never shows one record under the name of another', async () => {
    const { show, seen } = mount(async (id) => `record of ${id}`);
    await show('anna');
    await show('boris');
    const wrong = seen.filter(({ id, live }) => live.value !== undefined && live.value !== `record of ${id}`);
    expect(wrong).toEqual([]);
    expect(seen.at(-1)?.live.value).toBe('record of boris');
  });

  it('[S63] an answer that was overtaken is dropped', async () => {
    const waiting = new Map<string, (value: string) => void>();
    const { show, last } = mount((id) => new Promise((resolve) => waiting.set(id, resolve)));
    await show('anna');
    await show('boris');
    await act(async () => waiting.get('boris')?.('b'));
    await act(async () => waiting.get('anna')?.('a'));
    expect(last()?.value).toBe('b');
  });

  it('[S63] several commits while it asks lead to one more asking', async () => {
    let asked = 0;
    const waiting: ((value: string) => void)[] = [];
    const { show, commit } = mount(() => {
      asked += 1;
      return new Promise((resolve) => waiting.push(resolve));
    });
    await show('anna');
    for (let n = 0; n < 5; n += 1) await commit();
    expect(asked).toBe(1);
    await act(async () => waiting.shift()?.('x'));
    expect(asked).toBe(2);
  });

  it('[S63] a failure keeps the last value and names its code; unmounting ends the listening', async () => {
    let failing = false;
    const { show, commit, last, listeners, root } = mount(async () => {
      if (failing) throw new AppFailure(appError('store.timeout'));
      return 'kept';
    });
    await show('anna');
    failing = true;
    await commit();
    expect(last()).toEqual({ status: 'failed', value: 'kept', error: { code: 'store.timeout' } });
    await act(async () => root.unmount());
    expect(listeners.size).toBe(0);
  });
});
