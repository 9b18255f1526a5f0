import { createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FilePort, nodeFiles } from '@main/files/filePort';
import type { Kdf } from '@main/kdf/kdfClient';
import type { ProcessesPort } from '@main/vault/processes';
import { createVaultService, type VaultService } from '@main/vault/vaultService';
import { ok, type Result } from '@shared/kernel/result';

export const passphrase = 'seven quiet otters swim';
export const otherPassphrase = 'purple kettle by the window';

/** As quick as a hash, and as sensitive to passphrase, salt and cost as the real one. Counts its calls. */
export function quickKdf(): Kdf & { calls(): number } {
  let calls = 0;
  return {
    calls: () => calls,
    derive: (secret, salt, cost) => {
      calls += 1;
      const key = createHmac('sha256', salt).update(JSON.stringify(cost)).update(secret).digest();
      secret.fill(0);
      return Promise.resolve(ok(Uint8Array.from(key)));
    },
  };
}

export interface TestClock {
  nowMs(): number;
  monotonicMs(): number;
  advance(ms: number): void;
  /** Somebody sets the computer's time. */
  setWall(ms: number): void;
}

export function testClock(): TestClock {
  let wall = 1_800_000_000_000;
  let monotonic = 5_000;
  return {
    nowMs: () => wall,
    monotonicMs: () => monotonic,
    advance: (ms) => {
      wall += ms;
      monotonic += ms;
    },
    setWall: (ms) => {
      wall = ms;
    },
  };
}

/** A process of one computer; `running` says which numbers are alive. */
export function fakeProcess(pid: number, running: Set<number>, host = 'surgery-1'): ProcessesPort {
  return {
    own: () => ({ host, pid, bootMark: 'boot', startMark: `start-${pid}` }),
    isRunning: (other) => running.has(other.pid) && other.startMark === `start-${other.pid}`,
  };
}

export interface Place {
  root: string;
  userDataFolder: string;
  defaultFolder: string;
  remove(): Promise<void>;
}

export async function newPlace(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'plasmachart-vault-'));
  return {
    root,
    userDataFolder: join(root, 'user-data'),
    defaultFolder: join(root, 'documents', 'PlasmaChart'),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export interface ServiceOptions {
  files?: FilePort;
  kdf?: Kdf;
  clock?: TestClock;
  processes?: ProcessesPort;
  marks?: { appVersion: string; schemaVersion: number; chromiumMajor: number };
}

const alive = new Set([4711]);

export function serviceAt(place: Place, options: ServiceOptions = {}): VaultService {
  return createVaultService({
    files: options.files ?? nodeFiles,
    kdf: options.kdf ?? quickKdf(),
    clock: options.clock ?? testClock(),
    processes: options.processes ?? fakeProcess(4711, alive),
    marks: options.marks ?? { appVersion: '0.1.0', schemaVersion: 1, chromiumMajor: 114 },
    report: () => undefined,
    userDataFolder: place.userDataFolder,
    defaultFolder: place.defaultFolder,
  });
}

/** The value, or a failed test that names the code. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected ${result.error.code}`);
  return result.value;
}

export const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }): string =>
  result.ok ? 'ok' : result.error.code;

export async function createPractice(service: VaultService, label = 'Olga') {
  must(await service.start());
  return must(await service.create({ passphrase, label, folder: 'default' }));
}

/** Every file below `folder`, path → content, to see that nothing changed. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (path) => [path, await readFile(path, 'base64')] as const),
  );
  return Object.fromEntries(contents);
}
