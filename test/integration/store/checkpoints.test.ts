import { describe, expect, it } from 'vitest';
import { appendFrame, createMemoryVault, type MemoryVault } from '../../builders/memoryVault';
import {
  enter,
  newId,
  patientChange,
  settle,
  testHost,
  testVaultId,
  until,
} from '../../builders/storeWindow';
import { checkpointKeyId } from '@shared/kernel/ids';
import { openKeyRing } from '@shared/seal/keyRing';
import { openChange, sealChange } from '@shared/seal/envelope';

const checkpointsIn = (vault: MemoryVault) =>
  vault.frames.filter((frame) => frame.header.kind === 'checkpoint');

async function withCommits(count: number): Promise<MemoryVault> {
  const vault = createMemoryVault();
  const { window, open } = await enter(vault);
  for (let n = 0; n < count; n += 1) await open.store.commit([patientChange(newId(), 0, n)]);
  await open.checkpoints.sealNow();
  await window.foundation.client.drained();
  await settle();
  window.kill();
  return vault;
}

describe('checkpoints', () => {
  it('[S50] one after 256 acknowledged frames, sealed with the key of the master key', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    await open.store.commit(Array.from({ length: 300 }, () => patientChange(newId(), 0, 1)));
    await until(() => checkpointsIn(vault).length > 0);
    await window.foundation.client.drained();
    const [checkpoint, ...more] = checkpointsIn(vault);
    expect(more).toEqual([]);
    if (checkpoint === undefined) throw new Error('no checkpoint');
    expect(checkpoint.header.keyId).toBe(checkpointKeyId);
    const { checkpointKey } = await openKeyRing(testHost.seal, vault.masterKey.slice(), testVaultId);
    const body = await openChange(
      testHost.seal,
      checkpointKey,
      testVaultId,
      checkpoint.header,
      checkpoint.envelope,
    );
    expect(body).toMatchObject({ ok: true, value: { record: { seq: 256, hash: vault.frames[255]?.hash } } });
  });

  it('[S50] one at lock, and none when nothing came after the last', async () => {
    const vault = await withCommits(3);
    expect(checkpointsIn(vault)).toHaveLength(1);
    const { window, open } = await enter(vault);
    await open.checkpoints.verify();
    await open.checkpoints.sealNow();
    await window.foundation.client.drained();
    expect(checkpointsIn(vault)).toHaveLength(1);
    await open.store.commit([patientChange(newId(), 0, 1)]);
    await window.foundation.client.drained();
    await open.checkpoints.sealNow();
    await window.foundation.client.drained();
    expect(checkpointsIn(vault)).toHaveLength(2);
  });

  it('[S51] a journal that holds what was sealed raises no alarm', async () => {
    const { open } = await enter(await withCommits(3));
    await open.checkpoints.verify();
    expect(open.checkpoints.alarm.get()).toEqual({ kind: 'none' });
  });

  it('[S51] a journal that was rewritten and hashed anew from a frame on raises the alarm', async () => {
    const vault = await withCommits(3);
    const frames = vault.frames.slice();
    vault.frames.length = 0;
    for (const frame of frames.filter((_, at) => at !== 1)) appendFrame(vault, frame);
    vault.partition = createMemoryVault().partition; // With the store in place it would be the store that is ahead.
    const { open } = await enter(vault);
    await open.checkpoints.verify();
    expect(open.checkpoints.alarm.get()).toEqual({ kind: 'rewritten', atSeq: 3 });
  });

  it('[S51] a checkpoint forged with any other key counts as unreadable', async () => {
    const vault = await withCommits(3);
    const [genuine] = checkpointsIn(vault);
    if (genuine === undefined) throw new Error('no checkpoint');
    const other = await openKeyRing(testHost.seal, new Uint8Array(32), testVaultId);
    const now = testHost.clock.now();
    const body = {
      patientId: null,
      authorId: null,
      deviceId: newId() as never,
      happenedAt: now,
      enteredAt: now,
      record: { seq: 1, hash: vault.frames[0]?.hash },
    };
    genuine.envelope = await sealChange(testHost.seal, other.checkpointKey, testVaultId, {
      header: genuine.header,
      body,
    });
    const frames = vault.frames.slice();
    vault.frames.length = 0;
    for (const frame of frames) appendFrame(vault, frame);
    vault.partition = createMemoryVault().partition;
    const { open } = await enter(vault);
    await open.checkpoints.verify();
    expect(open.checkpoints.alarm.get()).toEqual({ kind: 'unreadable', count: 1 });
  });
});
