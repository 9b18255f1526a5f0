// @vitest-environment jsdom
import { BridgeProvider } from '@renderer/app/bridge';
import { LastResort } from '@renderer/app/LastResort';
import { PreferencesProvider } from '@renderer/app/preferences/preferences';
import { messagesFor } from '@shared/i18n/messages';
import type { Bridge } from '@shared/ipc/bridge';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { mounted } from './mounted';

function Broken(): ReactNode {
  throw new Error('Иванова Анна');
}

const calls: Partial<Bridge['calls']> = {};
const bridge: Bridge = { calls: calls as Bridge['calls'], on: () => () => undefined };
const initial = { locale: 'ru', theme: 'light', idleMinutes: 5, idleSessionMinutes: 30 } as const;

it('[U21] what breaks leaves a sentence and a way on, and names nobody', async () => {
  // React tells the console of a broken part; that is the noise of this test, not its subject.
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
  const { place, show } = mounted('ru');
  await show(
    <BridgeProvider bridge={bridge}>
      <PreferencesProvider initial={initial}>
        <LastResort>
          <Broken />
        </LastResort>
      </PreferencesProvider>
    </BridgeProvider>,
  );
  silenced.mockRestore();
  const t = messagesFor('ru');
  expect(place.textContent).toContain(t.errors['app.unexpected'].safe);
  expect(place.textContent).toContain(t.gate.start.lockAndRetry);
  expect(place.textContent).not.toContain('Иванова');
});
