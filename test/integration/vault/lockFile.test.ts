import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FilePort, nodeFiles } from '@main/files/filePort';
import { acquireLock } from '@main/vault/lockFile';
import { createProcessesPort, type ProcessesPort } from '@main/vault/processes';
import { deviceIdSchema } from '@shared/kernel/ids';
import { fakeProcess, must, testClock } from '../../builders/vault';

const device = (last: number) => deviceIdSchema.parse(`01890000-0000-7000-8000-00000000000${last}`);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plasmachart-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const acquire = (processes: ProcessesPort, deviceId = device(1)) =>
  acquireLock({ files: nodeFiles, processes, clock: testClock(), deviceId }, folder);

describe('vault lock file', () => {
  test('[K49] one process at a time; free again after release', async () => {
    const running = new Set([1, 2]);
    const held = must(await acquire(fakeProcess(1, running)));
    const refused = await acquire(fakeProcess(2, running));
    expect(refused).toEqual({
      ok: false,
      error: { code: 'vault.inUse', numbers: { sinceMs: testClock().nowMs() } },
    });
    expect((await acquire(fakeProcess(1, running))).ok).toBe(false);
    await held.release();
    must(await acquire(fakeProcess(2, running)));
  });

  test('[K49] of many that find a dead process’s lock exactly one takes it over', async () => {
    const running = new Set(Array.from({ length: 12 }, (_, index) => index + 10));
    for (let round = 0; round < 5; round += 1) {
      must(await acquire(fakeProcess(1, new Set([1]))));
      const racers = await Promise.all([...running].map((pid) => acquire(fakeProcess(pid, running))));
      expect(racers.filter((result) => result.ok)).toHaveLength(1);
      for (const racer of racers) if (racer.ok) await racer.value.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test('[K49] one that pauses in the middle of taking over does not end up beside another', async () => {
    must(await acquire(fakeProcess(1, new Set([1]))));
    const running = new Set([2, 3]);
    let goOn = (): void => undefined;
    let reached = (): void => undefined;
    const paused = new Promise<void>((resolve) => (goOn = resolve));
    const isThere = new Promise<void>((resolve) => (reached = resolve));
    const slow: FilePort = {
      ...nodeFiles,
      remove: async (path) => {
        if (path.endsWith('vault.lock')) {
          reached();
          await paused;
        }
        await nodeFiles.remove(path);
      },
    };
    const clock = testClock();
    const processes = fakeProcess(2, running);
    const first = acquireLock({ files: slow, processes, clock, deviceId: device(1) }, folder);
    await isThere;
    const second = await acquire(fakeProcess(3, running));
    goOn();
    expect([(await first).ok, second.ok]).toEqual([true, false]);
  });

  test('[K49] a lock from another computer is never taken over, from our renamed one it is', async () => {
    must(await acquire(fakeProcess(1, new Set([1]), 'surgery-2'), device(2)));
    expect((await acquire(fakeProcess(5, new Set([5]), 'surgery-1'), device(1))).ok).toBe(false);
    must(await acquire(fakeProcess(5, new Set([5]), 'surgery-1'), device(2)));
  });

  test('[K49] what a dying process left half-written, lock or guard, does not shut us out', async () => {
    await writeFile(join(folder, 'vault.lock'), '{"token":');
    const held = must(await acquire(fakeProcess(5, new Set([5]))));
    const holder = await readFile(join(folder, 'vault.lock'), 'utf8');
    await held.release();
    await writeFile(join(folder, 'vault.lock'), holder);
    await writeFile(join(folder, 'vault.lock.takeover'), holder);
    expect((await acquire(fakeProcess(6, new Set([6])))).ok).toBe(true);
  });

  test('[K49] a guard cut short by a full disk shuts nobody out, not even the process that wrote it', async () => {
    must(await acquire(fakeProcess(1, new Set([1]))));
    const full: FilePort = {
      ...nodeFiles,
      writeNew: async (path, bytes) => {
        await nodeFiles.writeNew(path, path.endsWith('.takeover') ? new Uint8Array() : bytes);
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    const processes = fakeProcess(5, new Set([5]));
    const onFull = () =>
      acquireLock({ files: full, processes, clock: testClock(), deviceId: device(1) }, folder);
    await expect(onFull()).rejects.toThrow('no space');
    expect(await readdir(folder)).toContain('vault.lock.takeover');
    const held = must(await acquire(processes));
    await held.release();
    // Written whole, but never known to be on disk: the lock is not held by anybody.
    await expect(onFull()).rejects.toThrow('no space');
    must(await acquire(processes));
    expect(await readdir(folder)).toEqual(['vault.lock']);
  });

  test('[K49] only its own lock is removed at release', async () => {
    const held = must(await acquire(fakeProcess(1, new Set([1]))));
    must(await acquire(fakeProcess(2, new Set([2]))));
    await held.release();
    expect(await readdir(folder)).toEqual(['vault.lock']);
  });

  test('[K49] a real process is seen running, and seen dead once it is killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    const processes = createProcessesPort();
    const own = processes.own();
    const other = { ...own, pid: child.pid ?? 0, startMark: null };
    expect(processes.isRunning(own)).toBe(true);
    expect(processes.isRunning(other)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(processes.isRunning(other)).toBe(false);
  });
});
