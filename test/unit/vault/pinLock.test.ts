import { describe, expect, test } from 'vitest';
import { createPinLock } from '@main/vault/pinLock';
import { wrapIdSchema } from '@shared/kernel/ids';
import { must, quickKdf, testClock } from '../../builders/vault';

const wrapId = wrapIdSchema.parse('01890000-0000-7000-8000-000000000001');
const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const hourMs = 3_600_000;

async function pinLock() {
  const clock = testClock();
  const pin = createPinLock(quickKdf(), clock);
  must(await pin.set(wrapId, '402957', key));
  return { clock, pin };
}

describe('PIN', () => {
  test('[K47] opens to the same key, again and again', async () => {
    const { pin } = await pinLock();
    for (let count = 0; count < 8; count += 1) {
      expect(must(await pin.open('402957'))).toEqual({ wrapId, masterKey: key });
    }
  });

  test('[K47] the fifth failure ends it, and the right PIN no longer opens', async () => {
    const { pin } = await pinLock();
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(await pin.open('000001')).toEqual({
        ok: false,
        error: { code: 'vault.wrongPin', numbers: { attemptsLeft } },
      });
    }
    expect(pin.pinFor()).toBe(wrapId);
    expect(await pin.open('')).toEqual({ ok: false, error: { code: 'vault.pinEnded' } });
    expect(pin.pinFor()).toBeNull();
    expect((await pin.open('402957')).ok).toBe(false);
  });

  test('[K47] a right one starts the count anew', async () => {
    const { pin } = await pinLock();
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) await pin.open('000001');
      must(await pin.open('402957'));
    }
    expect(pin.pinFor()).toBe(wrapId);
  });

  test('[K47] ends after 12 hours, by either clock', async () => {
    const first = await pinLock();
    first.clock.advance(12 * hourMs - 1);
    must(await first.pin.open('402957'));
    first.clock.advance(1);
    expect(first.pin.pinFor()).toBeNull();
    expect(await first.pin.open('402957')).toEqual({ ok: false, error: { code: 'vault.pinEnded' } });

    const slept = await pinLock();
    slept.clock.setWall(slept.clock.nowMs() + 13 * hourMs);
    expect(slept.pin.pinFor()).toBeNull();

    const setBack = await pinLock();
    setBack.clock.advance(11 * hourMs);
    setBack.clock.setWall(setBack.clock.nowMs() - 24 * hourMs);
    setBack.clock.advance(hourMs);
    expect(setBack.pin.pinFor()).toBeNull();
  });

  test('[K47] suspend ends it, also while it is being tried', async () => {
    const { pin } = await pinLock();
    const trying = pin.open('402957');
    pin.end();
    expect(await trying).toEqual({ ok: false, error: { code: 'vault.pinEnded' } });
    expect(pin.pinFor()).toBeNull();
  });

  test('[K47] a new PIN replaces the former', async () => {
    const { pin } = await pinLock();
    must(await pin.set(wrapId, '835162', key));
    expect((await pin.open('402957')).ok).toBe(false);
    must(await pin.open('835162'));
  });
});
