import { z } from 'zod';
import { changeHeaderSchema } from '../domain/change';
import { hashHexSchema, keyIdSchema } from '../kernel/ids';

/** Shapes that more than one channel carries. */

export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');

/** Position in the journal: sequence 0 with an all-zero hash is the empty journal. */
export const headSchema = z.object({ seq: z.int().min(0), hash: hashHexSchema });
export type Head = z.infer<typeof headSchema>;

/** A change on its way to the journal: header in clear, body sealed. */
export const sealedChangeSchema = z.object({ header: changeHeaderSchema, envelope: bytesSchema });
export type SealedChange = z.infer<typeof sealedChangeSchema>;

/** A change as it stands in the journal. */
export const journalFrameSchema = sealedChangeSchema.extend({
  seq: z.int().min(1),
  hash: hashHexSchema,
  wallClockMs: z.number(),
});
export type JournalFrame = z.infer<typeof journalFrameSchema>;

/** What a store says of itself so that main can hold it against the journal. Pending rows are left out. */
export const storeStateSchema = z.object({
  head: headSchema,
  count: z.int().min(0),
  /** XOR of the frame hashes of all acknowledged rows, hex. */
  digest: hashHexSchema,
  pendingChangeIds: z.array(z.string()).max(100_000),
});
export type StoreState = z.infer<typeof storeStateSchema>;

export const keyPurposes = ['practice', 'patient', 'cache'] as const;
/** A data key, wrapped by a key derived from the master key. `patient` keys say not whose they are. */
export const wrappedKeySchema = z.object({
  keyId: keyIdSchema,
  purpose: z.enum(keyPurposes),
  wrapped: bytesSchema,
});
export type WrappedKey = z.infer<typeof wrappedKeySchema>;

/** A sealed draft, movable between partitions without its key. */
export const sealedDraftSchema = z.object({
  draftId: z.string().max(200),
  envelope: bytesSchema,
  updatedMs: z.number(),
});
export type SealedDraft = z.infer<typeof sealedDraftSchema>;
