import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type KeyId, keyIdSchema, type VaultId, vaultIdSchema } from '@shared/kernel/ids';
import { keyPurposes, type WrappedKey } from '@shared/ipc/wire';
import type { DocumentType } from '../files/checkedDocument';
import type { Slots } from '../files/generations';

/** Two hex digits: 256 shards keep each small enough to be rewritten with every new key. */
export const shardNames: readonly string[] = Array.from({ length: 256 }, (_, index) =>
  index.toString(16).padStart(2, '0'),
);

const storedKeySchema = z.strictObject({
  keyId: keyIdSchema,
  purpose: z.enum(keyPurposes),
  wrapped: z.base64().max(2000),
});

const shardSchema = z.strictObject({
  vaultId: vaultIdSchema,
  /** Named inside too, so that a file under another shard's name is noticed. */
  shard: z.string().regex(/^[0-9a-f]{2}$/),
  keys: z.array(storedKeySchema),
});
export type Shard = z.infer<typeof shardSchema>;

/** The document type of one shard of one vault: any other vault's or shard's file counts as damage. */
export function shardType(vaultId: VaultId, shard: string): DocumentType<Shard> {
  return {
    kind: 'plasmachart.keys',
    format: 1,
    schema: shardSchema.refine((body) => body.vaultId === vaultId && body.shard === shard),
  };
}

export function shardOf(keyId: KeyId): string {
  return createHash('sha256').update(keyId).digest('hex').slice(0, 2);
}

export function shardSlots(vaultFolder: string, copyFolder: string, shard: string): Slots {
  return {
    current: join(vaultFolder, 'keys', `${shard}.json`),
    previous: join(vaultFolder, 'keys', `${shard}.previous.json`),
    copies: [join(copyFolder, 'keys', `${shard}.json`)],
  };
}

export function toStored({ keyId, purpose, wrapped }: WrappedKey): Shard['keys'][number] {
  return { keyId, purpose, wrapped: Buffer.from(wrapped).toString('base64') };
}

export function fromStored({ keyId, purpose, wrapped }: Shard['keys'][number]): WrappedKey {
  return { keyId, purpose, wrapped: Uint8Array.from(Buffer.from(wrapped, 'base64')) };
}
