import { describe, expect, test } from 'vitest';
import { nodeCrypto } from '@main/ports/webcrypto';
import { answersFit, issueRecoveryWrap, openRecoveryWrap } from '@main/vault/recoveryWords';
import { vaultIdSchema } from '@shared/kernel/ids';

const vaultId = vaultIdSchema.parse('01890000-0000-7000-8000-000000000001');
const otherVault = vaultIdSchema.parse('01890000-0000-7000-8000-000000000002');
const masterKey = nodeCrypto.randomBytes(32);

describe('recovery words', () => {
  test('[K45] 24 words open the wrap, in this vault only', async () => {
    const { words, wrap } = await issueRecoveryWrap(vaultId, masterKey, 1);
    expect(words).toHaveLength(24);
    expect(await openRecoveryWrap(vaultId, wrap, words)).toEqual(masterKey);
    expect(await openRecoveryWrap(otherVault, wrap, words)).toBeNull();
    const other = await issueRecoveryWrap(vaultId, masterKey, 1);
    expect(other.words).not.toEqual(words);
    expect(await openRecoveryWrap(vaultId, wrap, other.words)).toBeNull();
    expect(await openRecoveryWrap(vaultId, { ...wrap, recoveryId: other.wrap.recoveryId }, words)).toBeNull();
  });

  test('[K45] an unknown word, a missing word and a wrong checksum open nothing', async () => {
    const { words, wrap } = await issueRecoveryWrap(vaultId, masterKey, 1);
    expect(await openRecoveryWrap(vaultId, wrap, ['plasma', ...words.slice(1)])).toBeNull();
    expect(await openRecoveryWrap(vaultId, wrap, words.slice(1))).toBeNull();
    expect(
      await openRecoveryWrap(
        vaultId,
        wrap,
        Array.from({ length: 24 }, () => 'abandon'),
      ),
    ).toBeNull();
  });

  test('[K46] answers fit at their places only, three different ones', async () => {
    const { words, wrap } = await issueRecoveryWrap(vaultId, masterKey, 1);
    const at = (index: number) => ({ index, word: words[index] ?? '' });
    expect(await answersFit(vaultId, wrap, masterKey, [at(3), at(8), at(20)])).toBe(true);
    expect(await answersFit(vaultId, wrap, masterKey, [at(3), at(3), at(20)])).toBe(false);
    expect(await answersFit(vaultId, wrap, masterKey, [])).toBe(false);
    const moved = { index: 8, word: words[9] === words[8] ? 'zebra' : (words[9] ?? '') };
    expect(await answersFit(vaultId, wrap, masterKey, [at(3), moved, at(20)])).toBe(false);
  });
});
