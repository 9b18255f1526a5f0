import { randomBytes, randomUUID } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { VaultId } from '@shared/kernel/ids';
import { openBytes, sealBytes } from '@shared/seal/aead';
import { associatedData } from '@shared/seal/associatedData';
import { deriveVaultKey } from '@shared/seal/keyRing';
import { nodeCrypto, nodeText } from '../ports/webcrypto';
import { fromBase64, toBase64, unwrapMasterKey, wrapMasterKey } from './masterKeyWrap';
import type { RecoveryWrap } from './vaultFile';

const entropyBytes = 32;
const ports = { crypto: nodeCrypto, text: nodeText };

const normaliseWord = (word: string): string => word.normalize('NFKD').trim().toLowerCase();

/** Null when a word is unknown or the checksum in the last word does not fit. */
function entropyOf(words: readonly string[]): Uint8Array | null {
  try {
    const entropy = mnemonicToEntropy(words.map(normaliseWord).join(' '), wordlist);
    return entropy.length === entropyBytes ? entropy : null;
  } catch {
    return null; // the library's message would repeat the words
  }
}

const wrapData = (vaultId: VaultId, recoveryId: string): Uint8Array =>
  associatedData(nodeText, 'masterKey/recovery', [vaultId, recoveryId]);
const pendingData = (vaultId: VaultId, recoveryId: string): Uint8Array =>
  associatedData(nodeText, 'recoveryWords', [vaultId, recoveryId]);

/** 24 new words and the wrap that they open. */
export async function issueRecoveryWrap(
  vaultId: VaultId,
  masterKey: Uint8Array,
  nowMs: number,
): Promise<{ words: string[]; wrap: RecoveryWrap }> {
  const entropy = randomBytes(entropyBytes);
  const recoveryId = randomUUID();
  const words = entropyToMnemonic(entropy, wordlist).split(' ');
  const key = await deriveVaultKey(ports, entropy, vaultId, 'recovery');
  entropy.fill(0);
  const reminderKey = await deriveVaultKey(ports, masterKey, vaultId, 'pendingWords');
  const reminder = nodeText.encode(words.join(' '));
  const pending = await sealBytes(nodeCrypto, reminderKey, reminder, pendingData(vaultId, recoveryId));
  reminder.fill(0);
  const wrapped = await wrapMasterKey(key, masterKey, wrapData(vaultId, recoveryId));
  const wrap = { recoveryId, createdMs: nowMs, wrapped, confirmed: false, pendingWords: toBase64(pending) };
  return { words, wrap };
}

/** The raw master key, the caller's to overwrite; null when the words do not open it. */
export async function openRecoveryWrap(
  vaultId: VaultId,
  wrap: RecoveryWrap,
  words: readonly string[],
): Promise<Uint8Array | null> {
  const entropy = entropyOf(words);
  if (entropy === null) return null;
  const key = await deriveVaultKey(ports, entropy, vaultId, 'recovery');
  entropy.fill(0);
  return unwrapMasterKey(key, wrap.wrapped, wrapData(vaultId, wrap.recoveryId));
}

export interface RecoveryAnswer {
  /** Place among the 24 words, from 0. */
  index: number;
  word: string;
}

/** Whether three different places were answered with the words that stand there. */
export async function answersFit(
  vaultId: VaultId,
  wrap: RecoveryWrap,
  masterKey: Uint8Array,
  answers: readonly RecoveryAnswer[],
): Promise<boolean> {
  if (wrap.pendingWords === null) return wrap.confirmed;
  if (new Set(answers.map(({ index }) => index)).size < 3) return false;
  const key = await deriveVaultKey(ports, masterKey, vaultId, 'pendingWords');
  const associated = pendingData(vaultId, wrap.recoveryId);
  const reminder = await openBytes(nodeCrypto, key, fromBase64(wrap.pendingWords), associated);
  const words = nodeText.decode(reminder).split(' ');
  reminder.fill(0);
  return answers.every(({ index, word }) => words[index] === normaliseWord(word));
}
