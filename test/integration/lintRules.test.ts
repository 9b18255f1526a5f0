import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const checkout = resolve(import.meta.dirname, '../..');
const execute = promisify(execFile);
let base = '';

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'plasmachart-lint-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.base.json'])
    await copyFile(join(checkout, name), join(base, name));
  for (const folder of ['shared', 'renderer', 'renderer/screens']) await mkdir(join(base, folder));
  for (const folder of ['shared', 'renderer']) {
    await copyFile(join(checkout, folder, 'tsconfig.json'), join(base, folder, 'tsconfig.json'));
  }
  await writeFile(
    join(base, 'shared/other.ts'),
    "import { planted } from './planted';\nexport const other = planted;\n",
  );
  await symlink(join(checkout, 'node_modules'), join(base, 'node_modules'));
});

afterAll(() => rm(base, { recursive: true, force: true }));

/** What `oxlint` says about one file; empty when it is content. */
async function lint(file: string, source: string): Promise<string> {
  await writeFile(join(base, file), `${source}\n`);
  try {
    await execute(process.execPath, [join(checkout, 'node_modules/oxlint/bin/oxlint'), file], { cwd: base });
    return '';
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  } finally {
    await rm(join(base, file));
  }
}

const plants: ReadonlyArray<[rule: string, file: string, source: string]> = [
  ['no-explicit-any', 'shared/planted.ts', 'export interface Planted { value: any }'],
  ['no-floating-promises', 'shared/planted.ts', 'export const f = async () => 1;\nf();'],
  ['no-cycle', 'shared/planted.ts', "import { other } from './other';\nexport const planted = other;"],
  ['no-console', 'renderer/planted.ts', "console.log('name of a patient');\nexport {};"],
  ['no-empty', 'shared/planted.ts', 'export function f(): void {\n  try {\n    f();\n  } catch {}\n}'],
  ['no-restricted-properties', 'renderer/planted.ts', "export const ok = URL.canParse('app://x');"],
  [
    'no-restricted-properties',
    'renderer/screens/planted.ts',
    'declare global {\n  interface Window {\n    plasmachart: number;\n  }\n}\nexport const calls = window.plasmachart;',
  ],
];

describe('[T3] lint', () => {
  it('is content with a harmless file', async () => {
    expect(await lint('shared/planted.ts', 'export const answer: number = 42;')).toBe('');
  });

  it.each(plants)('refuses a planted %s in %s', async (rule, file, source) => {
    expect(await lint(file, source)).toContain(rule);
  });
});
