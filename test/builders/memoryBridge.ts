import { IDBFactory } from 'fake-indexeddb';
import type { Bridge } from '@shared/ipc/bridge';
import type { BridgeCalls, ChannelName } from '@shared/ipc/contract';
import type { EventName } from '@shared/ipc/events';
import {
  sealedChangeSchema,
  storeStateSchema,
  wrappedKeySchema,
  type Head,
  type SealedChange,
} from '@shared/ipc/wire';
import { appError, type ErrorCode } from '@shared/kernel/errors';
import { hashHexSchema, type VaultId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { appendFrame, digestOfFrames, headOf, sha256Hex, verdictOn, type MemoryVault } from './memoryVault';

/** What befalls one append: refused with a code, its answer lost after the disk had it, or never answered at all. */
export type AppendFault = ErrorCode | 'answerLost' | 'silent' | null;

export interface MemoryBridge extends Bridge {
  /** Called for each append, in order. */
  onAppend: (change: SealedChange) => AppendFault;
  /** As when the process was killed: nothing reaches main any more. */
  kill(): void;
  emit(event: EventName, payload: unknown): void;
  appends: string[];
  /** Puts another answer in place of the usual one. */
  answer<N extends ChannelName>(name: N, answer: BridgeCalls[N]): void;
}

const never = new Promise<never>(() => undefined);

/** The bridge of one window over the vault on the "disk". */
export function createMemoryBridge(vault: MemoryVault, vaultId: VaultId | null): MemoryBridge {
  const listeners = new Map<EventName, ((payload: never) => void)[]>();
  let killed = false;
  let settled = false;

  async function append(change: SealedChange): Promise<Result<Head>> {
    if (!settled) return fail(appError('journal.notSettled'));
    const fault = bridge.onAppend(change);
    bridge.appends.push(change.header.changeId);
    if (fault === 'silent') return never;
    if (fault !== null && fault !== 'answerLost') return fail(appError(fault));
    const head = appendFrame(vault, change);
    return fault === 'answerLost' ? fail(appError('journal.writeFailed')) : ok(head);
  }

  const answers: Partial<BridgeCalls> = {
    'app.startFailure': async () => ok({ failure: null }),
    'vault.state': async () =>
      ok({
        status: vaultId === null ? 'none' : 'locked',
        vaultId,
        wraps: [],
        pinFor: null,
        waitUntilMs: 0,
        vaultFolder: null,
        defaultFolder: '',
      }),
    'lock.ready': async () => ok({}),
    'journal.append': (input) => append(sealedChangeSchema.parse(input)),
    'journal.reconcile': async (store) => {
      const verdict = verdictOn(vault, storeStateSchema.parse(store));
      if (verdict !== 'ahead') settled = true;
      return ok({ verdict, head: headOf(vault) });
    },
    'journal.status': async () => {
      const { frames } = vault;
      return ok({ head: headOf(vault), count: frames.length, digest: digestOfFrames(frames), damage: null });
    },
    'journal.read': async ({ fromSeq, maxFrames }) => {
      const frames = vault.frames.slice(fromSeq - 1, fromSeq - 1 + maxFrames);
      return ok({ frames: structuredClone(frames), head: headOf(vault) });
    },
    'journal.find': async ({ changeId }) =>
      ok({ frame: vault.frames.find((frame) => frame.header.changeId === changeId) ?? null }),
    'journal.hashAt': async ({ seq }) => ok({ hash: vault.frames[seq - 1]?.hash ?? null }),
    'keys.list': async () => ok({ keys: vault.keys.slice() }),
    'keys.put': async (wrapped) => {
      vault.keys.push(wrappedKeySchema.parse(wrapped));
      return ok({});
    },
    'photos.put': async ({ sealed }) => {
      const hash = sha256Hex(sealed);
      vault.files.set(hash, sealed.slice());
      return ok({ hash });
    },
    'photos.get': async ({ hash }) => {
      const sealed = vault.files.get(hashHexSchema.parse(hash));
      return sealed === undefined ? fail(appError('photo.missing')) : ok({ sealed: sealed.slice() });
    },
    'partition.plan': async () => {
      const { rebuild, rebuilt } = vault;
      const mode = rebuild === null ? ('normal' as const) : ('rebuild' as const);
      return ok({ mode, reason: rebuild?.reason ?? null, drafts: rebuild?.drafts ?? [], rebuilt });
    },
    'partition.rebuild': async ({ reason, drafts }) => {
      vault.rebuild = { partition: new IDBFactory(), reason, drafts };
      return ok({});
    },
    'partition.rebuilt': async (store) => {
      const verdict = verdictOn(vault, storeStateSchema.parse(store));
      if (vault.rebuild === null || verdict !== 'equal') return fail(appError('store.rebuildFailed'));
      vault.partition = vault.rebuild.partition;
      vault.rebuilt = { records: vault.frames.length, reason: vault.rebuild.reason };
      vault.rebuild = null;
      return ok({});
    },
  };

  const refused = async (): Promise<Result<never>> => fail(appError('ipc.refused'));
  const calls = new Proxy(answers as BridgeCalls, {
    get: (known, name: ChannelName) => {
      const answer = known[name] as ((input: never) => Promise<Result<unknown>>) | undefined;
      return (input: never) => (killed ? never : (answer ?? refused)(input));
    },
  });

  const bridge: MemoryBridge = {
    calls,
    appends: [],
    onAppend: () => null,
    answer: (name, answer) => void (answers[name] = answer),
    kill() {
      killed = true;
    },
    emit: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload as never)),
    on(event, listener) {
      const known = listeners.get(event) ?? [];
      listeners.set(event, [...known, listener]);
      return () => listeners.set(event, listeners.get(event)?.filter((other) => other !== listener) ?? []);
    },
  };
  return bridge;
}
