import { randomBytes } from 'node:crypto';
import { appError } from '@shared/kernel/errors';
import type { WrapId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { openBytes, sealBytes } from '@shared/seal/aead';
import type { Kdf } from '../kdf/kdfClient';
import { floorCost } from '../kdf/kdfParameters';
import { nodeCrypto, nodeText } from '../ports/webcrypto';

const maxFailures = 5;
const lifeMs = 12 * 60 * 60 * 1000;
const nothing = new Uint8Array();

export interface PinClock {
  nowMs(): number;
  monotonicMs(): number;
}

/** Quick unlock. What it holds exists in main's memory only. */
export interface PinLock {
  /** Whose PIN is set and still lives; null when none. */
  pinFor(): WrapId | null;
  set(wrapId: WrapId, pin: string, masterKey: Uint8Array): Promise<Result<null>>;
  /** Errors: vault.pinEnded, vault.wrongPin { attemptsLeft }, vault.kdfFailed. */
  open(pin: string): Promise<Result<{ wrapId: WrapId; masterKey: Uint8Array }>>;
  end(): void;
}

interface Held {
  wrapId: WrapId;
  salt: Uint8Array;
  wrapped: Uint8Array;
  failures: number;
  setNowMs: number;
  setMonotonicMs: number;
}

export function createPinLock(kdf: Kdf, clock: PinClock): PinLock {
  let held: Held | null = null;

  const end = (): void => {
    held?.wrapped.fill(0);
    held = null;
  };

  /** Both clocks count: one stops while the computer sleeps, the other can be set back. */
  const living = (): Held | null => {
    if (held === null) return null;
    const ageMs = Math.max(clock.nowMs() - held.setNowMs, clock.monotonicMs() - held.setMonotonicMs);
    if (ageMs >= lifeMs) end();
    return held;
  };

  const keyOf = async (pin: string, salt: Uint8Array) => {
    const derived = await kdf.derive(nodeText.encode(pin), salt, floorCost);
    if (!derived.ok) return derived;
    const key = await nodeCrypto.importAeadKey(derived.value);
    derived.value.fill(0);
    return ok(key);
  };

  return {
    pinFor: () => living()?.wrapId ?? null,
    set: async (wrapId, pin, masterKey) => {
      const salt = randomBytes(16);
      const key = await keyOf(pin, salt);
      if (!key.ok) return key;
      const wrapped = await sealBytes(nodeCrypto, key.value, masterKey, nothing);
      end();
      const setMonotonicMs = clock.monotonicMs();
      held = { wrapId, salt, wrapped, failures: 0, setNowMs: clock.nowMs(), setMonotonicMs };
      return ok(null);
    },
    open: async (pin) => {
      const current = living();
      if (current === null) return fail(appError('vault.pinEnded'));
      // Counted before trying, so that ending the process half-way wins no attempt.
      current.failures += 1;
      const key = pin === '' ? null : await keyOf(pin, current.salt);
      if (key !== null && !key.ok) {
        current.failures -= 1;
        return key;
      }
      try {
        if (key === null) throw new RangeError('empty');
        const masterKey = await openBytes(nodeCrypto, key.value, current.wrapped, nothing);
        current.failures = 0;
        return ok({ wrapId: current.wrapId, masterKey });
      } catch {
        // A wrong PIN, or the PIN was ended meanwhile: salt and wrap never left this memory.
        if (held === current && current.failures < maxFailures)
          return fail(appError('vault.wrongPin', { attemptsLeft: maxFailures - current.failures }));
        end();
        return fail(appError('vault.pinEnded'));
      }
    },
    end,
  };
}
