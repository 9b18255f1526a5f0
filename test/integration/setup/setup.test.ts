import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sum } from '../../../scripts/check/tally.mjs';
import { hashTree } from '../../../scripts/setup/hash.mjs';
import { missingFrom, packagesFor } from '../../../scripts/setup/libraries.mjs';
import { run } from '../../../scripts/setup/run.mjs';
import { readStamp, writeStamp } from '../../../scripts/setup/stamp.mjs';

const checkout = resolve(import.meta.dirname, '../../..');

it('[T4] npm start without a display names the line to use, and fails', async () => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const { code, output } = await run(process.execPath, [join(checkout, 'scripts/start.mjs')], { env });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain('xvfb-run -a npm start');
});

it('[T4] a library that ldd misses is found in the list of Debian packages', () => {
  const ldd =
    '\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x00)\n\tlibnss3.so => not found\n';
  expect(missingFrom(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  expect(packagesFor('libgtk-3.so.0')).toContain('libgtk-3-0');
  expect(packagesFor('libunheard.so.9')).toEqual([]);
});

it('[T4] a stamp that was cut short counts as missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plasmachart-stamp-'));
  const file = join(folder, 'stamp.json');
  expect(await readStamp(file)).toBeUndefined();
  await writeStamp(file, { sources: 'abc' });
  expect(await readStamp(file)).toEqual({ sources: 'abc' });
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, 8));
  expect(await readStamp(file)).toBeUndefined();
  await rm(folder, { recursive: true });
});

it('[T4] the hash of the sources sees a changed byte and a renamed file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plasmachart-hash-'));
  await writeFile(join(folder, 'a.ts'), '1');
  const first = await hashTree(folder, [folder]);
  await writeFile(join(folder, 'a.ts'), '2');
  const second = await hashTree(folder, [folder]);
  await writeFile(join(folder, 'b.ts'), '2');
  await rm(join(folder, 'a.ts'));
  const third = await hashTree(folder, [folder]);
  expect(new Set([first, second, third]).size).toBe(3);
  await rm(folder, { recursive: true });
});

it('tallies add up', () => {
  expect(sum({ passed: 2, failed: 0 }, { passed: 3, failed: 1 })).toEqual({ passed: 5, failed: 1 });
});
