import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseFolder, rules } from '../rules/cruise.mjs';
import { plants } from '../rules/plants';

const checkout = resolve(import.meta.dirname, '../..');

/** Innocent files for the plants to point at. */
const innocent: Readonly<Record<string, string>> = {
  'shared/kernel/b.ts': "export const b = 'b';",
  'shared/domain/patient.ts': 'export type P = string;\nexport const p = 1;',
  'shared/seal/aead.ts': "import { b } from '../kernel/b';\nexport const seal = b;",
  'shared/ipc/contract.ts': "import { p } from '@shared/domain/patient';\nexport const contract = p;",
  'electron/main/window.ts':
    "import { contract } from '@shared/ipc/contract';\nexport const window = contract;",
  'renderer/ui/Button.tsx': "import 'react';\nexport const Button = () => <p>ok</p>;",
  'renderer/store/recordStore.ts': "import 'dexie';\nexport const store = 1;",
  'renderer/repositories/patients.ts': "import '@renderer/store/recordStore';\nexport const patients = 1;",
  'test/builders/patient.ts': 'export const built = 1;',
};

let base = '';

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(join(base, file)), { recursive: true });
  await writeFile(join(base, file), `${content}\n`);
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'plasmachart-boundaries-'));
  await cp(join(checkout, 'package.json'), join(base, 'package.json'));
  await symlink(join(checkout, 'node_modules'), join(base, 'node_modules'));
  for (const [file, content] of Object.entries(innocent)) await write(file, content);
});

afterAll(() => rm(base, { recursive: true, force: true }));

describe('[T2] the import rules', () => {
  it('find nothing in a small checkout that keeps them', async () => {
    const { modules, breaches } = await cruiseFolder(base);
    expect(modules).toBe(Object.keys(innocent).length - 1);
    expect(breaches).toEqual([]);
  });

  it('all have a plant', () => {
    expect(new Set(Object.keys(plants))).toEqual(new Set(rules.map(({ name }) => name)));
  });

  it.each(Object.entries(plants))('%s is broken by its plant', async (name, plant) => {
    await write(plant.file, plant.source);
    try {
      const { breaches } = await cruiseFolder(base);
      expect(breaches.map(({ rule }) => rule)).toContain(name);
      expect(breaches.find(({ rule }) => rule === name)?.from).toBe(plant.file);
    } finally {
      await rm(join(base, plant.file));
    }
  });
});
