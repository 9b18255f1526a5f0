import { afterEach, beforeEach, expect, test } from 'vitest';
import { vaultHandlers } from '@main/ipc/vaultHandlers';
import { createLock } from '@main/lock/lock';
import { createRecords } from '@main/start/records';
import { systemClock } from '@main/start/systemClock';
import { recordedLog } from '../../builders/recordedLog';
import { createPractice, newPlace, passphrase, type Place, quickKdf, serviceAt } from '../../builders/vault';

let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(() => place.remove());

async function lockedPractice() {
  const kdf = quickKdf();
  const { derive } = kdf;
  const vault = serviceAt(place, { kdf });
  const { wrapId } = await createPractice(vault);
  vault.lock();
  const log = recordedLog();
  const lock = createLock({
    clock: systemClock,
    limits: () => ({ idleMinutes: 5, idleSessionMinutes: 30 }),
    isUnlocked: () => vault.state().status === 'unlocked',
    forgetKeys: () => vault.lock(),
    endPin: () => vault.endPin(),
    settleJournal: () => Promise.resolve(),
    send: () => false,
    restartRenderer: () => Promise.resolve(),
    onLocked: () => Promise.resolve(),
    log,
  });
  const records = createRecords(vault, systemClock, log);
  const handlers = vaultHandlers({ vault, records, lock, askFolder: () => Promise.resolve(null) });
  const unlock = () => handlers['vault.unlock']({ method: 'passphrase', wrapId, passphrase });
  return { kdf, derive, vault, lock, unlock };
}

test('[L2] a lock that comes while a passphrase is still being tried leaves the vault locked', async () => {
  const { kdf, derive, vault, lock, unlock } = await lockedPractice();
  kdf.derive = async (...input) => {
    await lock.lock('suspend');
    return derive(...input);
  };
  expect(await unlock()).toEqual({ ok: false, error: { code: 'ipc.locked' } });
  expect(vault.state().status).toBe('locked');
  kdf.derive = derive;
  expect(await unlock()).toMatchObject({ ok: true });
  expect(vault.state().status).toBe('unlocked');
  await vault.close();
});
