import { join } from 'node:path';
import { z } from 'zod';
import { hashHexSchema, recordIdSchema, vaultIdSchema, wrapIdSchema, type VaultId } from '@shared/kernel/ids';
import { type Head, headSchema } from '@shared/ipc/wire';
import type { DocumentType } from '../files/checkedDocument';
import type { Slots } from '../files/generations';
import { kdfCostSchema, kdfLimits } from '../kdf/kdfParameters';

/** Raised only when an app that does not know something new would do harm by writing. */
export const readerVersion = 1;

const sealed = z.base64().max(2000);
const salt = z.base64().refine((text) => {
  const { length } = Buffer.from(text, 'base64');
  return length >= kdfLimits.saltBytes.floor && length <= kdfLimits.saltBytes.ceiling;
});

/** Highest app, schema and Chromium that worked on this vault: an older one is refused, nothing is deleted. */
export const marksSchema = z.strictObject({
  appVersion: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/),
  schemaVersion: z.int().min(1),
  chromiumMajor: z.int().min(1),
});
export type Marks = z.infer<typeof marksSchema>;

export const passphraseWrapSchema = z.strictObject({
  wrapId: wrapIdSchema,
  practitionerId: recordIdSchema,
  /** The one readable word about a person: chosen by the practitioner, shown while locked. */
  label: z.string().min(1).max(60),
  kdf: kdfCostSchema.extend({ salt }),
  wrapped: sealed,
});
export type PassphraseWrap = z.infer<typeof passphraseWrapSchema>;

export const recoveryWrapSchema = z.strictObject({
  /** Random, new with each issue of words. */
  recoveryId: z.uuid(),
  createdMs: z.int().min(0),
  wrapped: sealed,
  confirmed: z.boolean(),
  /** The words, sealed under the master key, until three of them were answered; then gone. */
  pendingWords: sealed.nullable(),
});
export type RecoveryWrap = z.infer<typeof recoveryWrapSchema>;

export const vaultBodySchema = z.strictObject({
  vaultId: vaultIdSchema,
  createdMs: z.int().min(0),
  minimumReader: z.int().min(1),
  marks: marksSchema,
  wraps: z.array(passphraseWrapSchema).min(1).max(100),
  recovery: recoveryWrapSchema,
  /** Highest journal position that was acknowledged and told to us. */
  anchor: headSchema,
});
export type VaultBody = z.infer<typeof vaultBodySchema>;

export const emptyAnchor: Head = { seq: 0, hash: hashHexSchema.parse('0'.repeat(64)) };

export const vaultDocument: DocumentType<VaultBody> = {
  kind: 'plasmachart.vault',
  format: 1,
  schema: vaultBodySchema,
};

export const vaultFileNames = {
  current: 'vault.json',
  previous: 'vault.previous.json',
  lock: 'vault.lock',
} as const;

/** Where the user-data folder keeps its copies of vault.json and the key shards. */
export function copyFolderOf(userDataFolder: string, vaultId: VaultId): string {
  return join(userDataFolder, 'vaults', vaultId);
}

export function vaultSlots(folder: string, copyFolder: string | null): Slots {
  return {
    current: join(folder, vaultFileNames.current),
    previous: join(folder, vaultFileNames.previous),
    copies: copyFolder === null ? [] : [join(copyFolder, vaultFileNames.current)],
  };
}
