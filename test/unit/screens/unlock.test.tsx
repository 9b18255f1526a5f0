// @vitest-environment jsdom
import { BridgeProvider } from '@renderer/app/bridge';
import { UnlockScreen } from '@renderer/app/gate/UnlockScreen';
import type { VaultState } from '@renderer/app/gate/useUnlock';
import { PreferencesProvider } from '@renderer/app/preferences/preferences';
import type { Bridge } from '@shared/ipc/bridge';
import { messagesFor } from '@shared/i18n/messages';
import { appError } from '@shared/kernel/errors';
import { wrapIdSchema } from '@shared/kernel/ids';
import { fail } from '@shared/kernel/result';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mounted, only, typeInto } from '../ui/mounted';

const t = messagesFor('en').gate.unlock;
const wrapId = wrapIdSchema.parse('01890000-0000-7000-8000-000000000001');
const unlock = vi.fn<Bridge['calls']['vault.unlock']>();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  const system = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => system);
  unlock.mockReset();
  unlock.mockResolvedValue(fail(appError('vault.wrongPassphrase')));
});
afterEach(() => void vi.useRealTimers());

/** A lock screen that waits `waitMs` longer before the next attempt. */
async function waiting(waitMs: number) {
  const vault: Partial<VaultState> = {
    status: 'locked',
    wraps: [{ wrapId, label: 'Vera' }],
    pinFor: null,
    waitUntilMs: Date.now() + waitMs,
  };
  const calls: Partial<Bridge['calls']> = { 'vault.unlock': unlock };
  const bridge: Partial<Bridge> = { calls: calls as Bridge['calls'] };
  const preferences = { locale: 'en', theme: 'light', idleMinutes: 5, idleSessionMinutes: 30 } as const;
  const { place, show } = mounted('en');
  await show(
    <BridgeProvider bridge={bridge as Bridge}>
      <PreferencesProvider initial={preferences}>
        <UnlockScreen
          vault={vault as VaultState}
          onVaultChanged={() => Promise.resolve()}
          onOpened={() => undefined}
          onForgotten={() => undefined}
        />
      </PreferencesProvider>
    </BridgeProvider>,
  );
  const enter = () => act(async () => only<HTMLFormElement>(place, 'form').requestSubmit());
  const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
  return { place, enter, pass, field: only<HTMLInputElement>(place, 'input[type=password]') };
}

describe('Enter during the wait after wrong passphrases', () => {
  it('[U12] is kept, said, and sent once when the wait is over', async () => {
    const { place, enter, pass, field } = await waiting(4000);
    await typeInto(field, 'the right one this time');
    await enter();
    await enter();
    expect(unlock).not.toHaveBeenCalled();
    expect(place.textContent).toContain(t.triedThen);
    await pass(5000);
    const method = 'passphrase' as const;
    expect(unlock).toHaveBeenCalledExactlyOnceWith({ method, wrapId, passphrase: 'the right one this time' });
  });

  it('[U12] is forgotten when something else is typed', async () => {
    const { enter, pass, field } = await waiting(4000);
    await typeInto(field, 'not yet');
    await enter();
    await typeInto(field, 'not yet the whole');
    await pass(5000);
    expect(unlock).not.toHaveBeenCalled();
  });

  it('[U12] control: without a wait it is sent at once', async () => {
    const { enter, field } = await waiting(0);
    await typeInto(field, 'now');
    await enter();
    expect(unlock).toHaveBeenCalledOnce();
  });
});
