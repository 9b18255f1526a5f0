import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { v7 } from 'uuid';
import { nodeCompress, nodeCrypto, nodeText } from '@main/ports/webcrypto';
import { openStore, type HostPorts, type Opened, type OpenStore } from '@renderer/app/openStore';
import { createFoundation, type Foundation } from '@renderer/app/start/foundation';
import { createStartSequence, type StartSequence } from '@renderer/app/start/startSequence';
import type { NewChange } from '@renderer/store/recordStore';
import { deviceIdSchema, recordIdSchema, wrapIdSchema, type RecordId } from '@shared/kernel/ids';
import { createManualTimers, type ManualTimers } from './manualTimers';
import { createMemoryBridge, type MemoryBridge } from './memoryBridge';
import type { MemoryVault } from './memoryVault';

export { testVaultId } from './memoryVault';

/** One window: a renderer process over what the vault holds, up to the lock screen. */
export interface StoreWindow {
  bridge: MemoryBridge;
  timers: ManualTimers;
  foundation: Foundation;
  start: StartSequence;
  unlock(): Promise<OpenStore>;
  /** SIGKILL: nothing is flushed, nothing leaves any more. */
  kill(): void;
}

const fixedId = (tail: number): string => `01900000-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;
export const testHost: HostPorts = {
  seal: { crypto: nodeCrypto, text: nodeText, compress: nodeCompress },
  ids: { next: () => v7() },
  clock: { now: () => '2026-11-21T10:00:00.000+03:00', today: () => '2026-11-21' },
  freeze: true,
};

export function openedBy(vault: MemoryVault): Opened {
  return {
    masterKey: vault.masterKey.slice(),
    vaultId: vault.vaultId,
    deviceId: deviceIdSchema.parse(fixedId(2)),
    wrapId: wrapIdSchema.parse(fixedId(3)),
    practitionerId: recordIdSchema.parse(fixedId(4)),
    recoveryConfirmed: true,
  };
}

export function openWindow(vault: MemoryVault, vaultStatus: 'none' | 'locked' = 'locked'): StoreWindow {
  const bridge = createMemoryBridge(vault, vaultStatus === 'none' ? null : vault.vaultId);
  const timers = createManualTimers();
  const indexedDB = vault.rebuild?.partition ?? vault.partition;
  const environment = { indexedDB, IDBKeyRange };
  const foundation = createFoundation({ bridge, timers, environment });
  return {
    bridge,
    timers,
    foundation,
    start: createStartSequence(foundation),
    unlock: () => openStore(foundation, testHost, openedBy(vault)),
    kill() {
      bridge.kill();
      // A dead process opens no new connection either.
      environment.indexedDB = new IDBFactory();
      environment.indexedDB.databases = () => new Promise(() => undefined);
      foundation.guarded.close();
    },
  };
}

/** A window at its lock screen, through a rebuild if the start asks for one, unlocked. */
export async function enter(
  vault: MemoryVault,
  prepare: (window: StoreWindow) => void = () => undefined,
): Promise<{ window: StoreWindow; open: OpenStore }> {
  let window = openWindow(vault);
  prepare(window);
  await window.start.run();
  if (window.start.state.get().phase === 'switching') {
    window.kill();
    window = openWindow(vault);
    prepare(window);
    await window.start.run();
  }
  const state = window.start.state.get();
  if (state.phase !== 'ready' && state.phase !== 'told')
    throw new Error(`start ended in ${JSON.stringify(state)}`);
  return { window, open: await window.unlock() };
}

export const newId = (): RecordId => recordIdSchema.parse(v7());

export function patientChange(recordId: RecordId, basedOnRevision: number, record: unknown): NewChange {
  const happenedAt = testHost.clock.now();
  return {
    kind: 'patient',
    recordId,
    patientId: recordId,
    basedOnRevision,
    schemaVersion: 1,
    happenedAt,
    record,
  };
}

export function screeningChange(
  patientId: RecordId,
  recordId: RecordId,
  basedOnRevision: number,
  record: unknown,
): NewChange {
  return { ...patientChange(recordId, basedOnRevision, record), kind: 'screening', patientId };
}

/** Lets everything that needs no timer come to its end: IndexedDB, the cipher, the bridge. */
export async function settle(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Waits for what will come; the test's own limit ends the waiting. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settle(1);
}
