import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packFaults } from '@shared/protocol/packLaws';
import { packFileText, readPackFile } from '@shared/protocol/packFile';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { somePack } from '../../builders/packs';

const runs = { numRuns: 60 };
const text = packFileText(plasmolifting);

describe('[R8] a pack as a file', () => {
  test('comes back the same; one that breaks a law is refused by naming it', () => {
    fc.assert(
      fc.property(somePack, (pack) => {
        const read = readPackFile(packFileText(pack));
        const faults = packFaults(pack);
        const refused = { ok: false, error: { error: { code: 'protocol.fileFaulty' } } };
        expect(read).toMatchObject(faults.length === 0 ? { ok: true } : refused);
        expect(read.ok ? read.value : pack).toEqual(pack);
      }),
      runs,
    );
  });
});

describe('[R9] a damaged file', () => {
  test('cut off anywhere it is refused', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 3), (length) => {
        expect(readPackFile(text.slice(0, length)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('with any character changed it is refused, or it is a pack with another text or number, never a mended one', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('x', '"', '9', '{', '\u0000', ','),
        (at, character) => {
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          const read = readPackFile(changed);
          // What is read says everything the file says.
          const said = (file: string): unknown => (read.ok ? JSON.parse(file) : null);
          expect(said(read.ok ? packFileText(read.value) : '')).toEqual(said(changed));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any text and any JSON give an error and no exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(readPackFile(any).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
