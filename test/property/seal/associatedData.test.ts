import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeCrypto, nodeText } from '@main/ports/webcrypto';
import { equalBytes } from '@shared/kernel/bytes';
import { openBytes, sealBytes } from '@shared/seal/aead';
import { associatedData } from '@shared/seal/associatedData';

const field = fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat());
const fields = fc.array(field, { maxLength: 6 });

describe('associated data', () => {
  test('[K3] two different lists of fields never give the same bytes', () => {
    fc.assert(
      fc.property(fc.string(), fields, fc.string(), fields, (useA, a, useB, b) => {
        const same = equalBytes(associatedData(nodeText, useA, a), associatedData(nodeText, useB, b));
        expect(same).toBe(useA === useB && JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test('[K3] text that imitates the bytes between two fields stays one field', () => {
    for (const prefix of ['\u0001\0\0\0\0', '\u0001\0\0\0\u0001', '\u0002\0\0\0\u0008']) {
      const one = associatedData(nodeText, 'x', [`a${prefix}b`]);
      expect(equalBytes(one, associatedData(nodeText, 'x', ['a', 'b']))).toBe(false);
    }
  });

  test('[K3] a split moved by one field is another list', () => {
    fc.assert(
      fc.property(fields, fc.nat(), (list, at) => {
        const texts = list.map(String);
        const cut = at % (texts.length + 1);
        const joined = [...texts.slice(0, cut), texts.slice(cut).join('')];
        const same = equalBytes(associatedData(nodeText, 'x', texts), associatedData(nodeText, 'x', joined));
        expect(same).toBe(JSON.stringify(texts) === JSON.stringify(joined));
      }),
    );
  });

  test('[K1] [K2] sealed bytes open again, and only with their associated data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fields, async (plain, list) => {
        const key = await nodeCrypto.importAeadKey(nodeCrypto.randomBytes(32));
        const associated = associatedData(nodeText, 'x', list);
        const sealed = await sealBytes(nodeCrypto, key, plain, associated);
        expect(sealed.length).toBe(plain.length + 28);
        expect(await openBytes(nodeCrypto, key, sealed, associated)).toEqual(plain);
        const elsewhere = associatedData(nodeText, 'y', list);
        await expect(openBytes(nodeCrypto, key, sealed, elsewhere)).rejects.toBeInstanceOf(Error);
      }),
    );
  });
});
