import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseVersioned } from '@renderer/repositories/versioned';
import { patientFormat } from '@shared/domain/patient';
import { photoFormat } from '@shared/domain/photo';
import { practiceFormat } from '@shared/domain/practice';
import { practitionerFormat } from '@shared/domain/practitioner';
import { screeningFormat } from '@shared/domain/screening';
import { sessionFormat } from '@shared/domain/session';
import type { RecordFormat } from '@shared/domain/recordFormat';
import type { z } from 'zod';
import type { RecordKind } from '@shared/domain/change';
import { openVaultOnDisk } from '../../e2e/harness/vaultOnDisk';
import golden from './golden/format1.json';
import { readVault } from './reader';

// Law: the files in golden/ are never made again. They are what an app of that time left on somebody's disk, made by
// makeVault.ts as it was then. A format or a schema that cannot read them any more loses records.

const schemas = {
  practice: practiceFormat,
  practitioner: practitionerFormat,
  patient: patientFormat,
  screening: screeningFormat,
  session: sessionFormat,
  photo: photoFormat,
} as const satisfies Partial<Record<RecordKind, RecordFormat>>;
const kinds = Object.keys(schemas);
const isKnown = (kind: RecordKind): kind is keyof typeof schemas => kinds.includes(kind);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plasmachart-golden-'));
  for (const [path, content] of Object.entries(golden.files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), Buffer.from(content, 'base64'));
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('[J17] the golden vault of format 1, schema 1', () => {
  it('is opened by the app of today, and every record fits the schema of today', async () => {
    const vault = await openVaultOnDisk(folder, golden.passphrase);
    expect(vault.digest).toBe(golden.digest);
    const read = vault.changes.map((change) => {
      const { kind } = change.header;
      if (!isKnown(kind)) return kind;
      const parsed = parseVersioned<z.ZodType>(change, schemas[kind]);
      return parsed.ok ? `${kind} ${parsed.value.revision}` : parsed.error.code;
    });
    expect(read).toEqual([
      'practice 1',
      'practitioner 1',
      'patient 1',
      'patient 2',
      'screening 1',
      'session 1',
      'photo 1',
    ]);
    const [picture] = vault.pictures.values();
    expect(picture?.toString('base64')).toBe(golden.picture);
  });

  it('gives back every name, word and number as it was written', async () => {
    const vault = await openVaultOnDisk(folder, golden.passphrase);
    expect(vault.latest.map(({ body }) => body.record)).toEqual(golden.records);
  });

  it('is opened by the reader of the document, by the words too', async () => {
    const vault = await readVault(folder, { words: golden.words });
    expect(vault.head).toBe(golden.head);
  });
});
