import { z } from 'zod';

/** Ids are UUIDv7 in lower case: random enough to say nothing, ordered enough to index well. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export const vaultIdSchema = uuid.brand<'VaultId'>();
export const recordIdSchema = uuid.brand<'RecordId'>();
export const changeIdSchema = uuid.brand<'ChangeId'>();
export const keyIdSchema = uuid.brand<'KeyId'>();
export const deviceIdSchema = uuid.brand<'DeviceId'>();
/** One way to unlock: a practitioner's passphrase. */
export const wrapIdSchema = uuid.brand<'WrapId'>();

export type VaultId = z.infer<typeof vaultIdSchema>;
export type RecordId = z.infer<typeof recordIdSchema>;
export type ChangeId = z.infer<typeof changeIdSchema>;
export type KeyId = z.infer<typeof keyIdSchema>;
export type DeviceId = z.infer<typeof deviceIdSchema>;
export type WrapId = z.infer<typeof wrapIdSchema>;

/** SHA-256 in lower-case hex: frame hashes and the names of sealed files. */
export const hashHexSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'HashHex'>();
export type HashHex = z.infer<typeof hashHexSchema>;

/** Where new ids come from; the renderer and main each pass in a UUIDv7 source. */
export interface IdSource {
  next(): string;
}

/** Names the key derived from the master key that seals checkpoints. It is in no key shard: it needs none. */
export const checkpointKeyId = keyIdSchema.parse('00000000-0000-0000-0000-000000000001');
