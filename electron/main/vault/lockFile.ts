import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { appError } from '@shared/kernel/errors';
import { deviceIdSchema, type DeviceId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { type FilePort, hasCode } from '../files/filePort';
import type { ProcessesPort } from './processes';
import { vaultFileNames } from './vaultFile';

const holderSchema = z.strictObject({
  token: z.uuid(),
  deviceId: deviceIdSchema,
  host: z.string(),
  pid: z.int(),
  bootMark: z.string().nullable(),
  startMark: z.string().nullable(),
  sinceMs: z.number(),
});
type Holder = z.infer<typeof holderSchema>;

export interface LockFilePorts {
  files: FilePort;
  processes: ProcessesPort;
  clock: { nowMs(): number };
  deviceId: DeviceId;
}

export interface HeldLock {
  release(): Promise<void>;
}

/** Locks this very process holds: its own number in a file would not tell two of them apart. */
const heldHere = new Set<string>();
const tries = 4;
const settleMs = 150;
/** So often a guard is looked at before it counts as one that nobody is writing. */
const guardLooks = 4;

type Found = { state: 'absent' } | { state: 'unreadable' } | { state: 'held'; holder: Holder };

async function readHolder(files: FilePort, path: string): Promise<Found> {
  const bytes = await files.read(path);
  if (bytes === null) return { state: 'absent' };
  try {
    const holder = holderSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return holder.success ? { state: 'held', holder: holder.data } : { state: 'unreadable' };
  } catch {
    return { state: 'unreadable' }; // being written this moment, or its writer died over it
  }
}

/** A computer may change its name; its user-data folder, guarded by the single-instance lock, does not. */
function isStale({ processes, deviceId }: LockFilePorts, holder: Holder): boolean {
  const own = processes.own();
  if (holder.host !== own.host && holder.deviceId !== deviceId) return false;
  const isOurs = holder.pid === own.pid && holder.startMark === own.startMark;
  return isOurs ? !heldHere.has(holder.token) : !processes.isRunning(holder);
}

async function createFile(files: FilePort, path: string, holder: Holder): Promise<boolean> {
  try {
    await files.writeNew(path, Buffer.from(JSON.stringify(holder), 'utf8'));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Still unreadable after a while: its writer died over it, or its disk was full. It must not shut us out for ever. */
async function isAbandoned(ports: LockFilePorts, guard: string): Promise<boolean> {
  for (let look = 0; look < guardLooks; look += 1) {
    const found = await readHolder(ports.files, guard);
    if (found.state !== 'unreadable') return found.state === 'held' && isStale(ports, found.holder);
    await pause(settleMs);
  }
  return true;
}

/**
 * Removes a stale lock so that of several processes that found it only one gets through: the one that creates the
 * guard looks again before it removes anything. False: somebody else is at it.
 */
async function clearStale(ports: LockFilePorts, path: string, own: Holder): Promise<boolean> {
  const guard = `${path}.takeover`;
  if (!(await createFile(ports.files, guard, own))) {
    const abandoned = await isAbandoned(ports, guard);
    if (abandoned) await ports.files.remove(guard);
    return abandoned;
  }
  try {
    const again = await readHolder(ports.files, path);
    if (again.state === 'unreadable' || (again.state === 'held' && isStale(ports, again.holder)))
      await ports.files.remove(path);
    return true;
  } finally {
    await ports.files.remove(guard);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One process at a time works on a vault. Error: vault.inUse { sinceMs }. Throws when the folder cannot be written. */
export async function acquireLock(ports: LockFilePorts, folder: string): Promise<Result<HeldLock>> {
  const path = join(folder, vaultFileNames.lock);
  const token = randomUUID();
  const own: Holder = {
    token,
    deviceId: ports.deviceId,
    ...ports.processes.own(),
    sinceMs: ports.clock.nowMs(),
  };
  heldHere.add(token);
  try {
    const taken = await takeLock(ports, path, own);
    if (taken.ok) return ok({ release: () => release(ports.files, path, token) });
    heldHere.delete(token);
    return taken;
  } catch (error) {
    // What stands in the file by now is nobody's: the next attempt may clear it away.
    heldHere.delete(token);
    throw error;
  }
}

async function takeLock(ports: LockFilePorts, path: string, own: Holder): Promise<Result<null>> {
  let sinceMs = 0;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (await createFile(ports.files, path, own)) return ok(null);
    const found = await readHolder(ports.files, path);
    if (found.state === 'held' && !isStale(ports, found.holder)) {
      sinceMs = found.holder.sinceMs;
      break;
    }
    const tooFresh = found.state === 'unreadable' && attempt < 2;
    if (tooFresh || !(await clearStale(ports, path, own))) await pause(settleMs);
  }
  return fail(appError('vault.inUse', { sinceMs }));
}

async function release(files: FilePort, path: string, token: string): Promise<void> {
  heldHere.delete(token);
  const found = await readHolder(files, path);
  if (found.state === 'held' && found.holder.token === token) await files.remove(path);
}
