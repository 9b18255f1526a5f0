import { recordIdSchema, type RecordId, type VaultId } from '@shared/kernel/ids';
import type { AeadKey } from '@shared/kernel/ports';
import { cacheAssociatedData } from '@shared/seal/associatedData';
import { openJson, sealJson, type SealPorts } from '@shared/seal/sealedJson';
import { z } from 'zod';
import type { GuardedDatabase } from './guardedDatabase';

/** Measured: 100,000 entries open in 0.26 s as segments of 500, in 2.2 s one by one. */
export const segmentSize = 500;

export interface SegmentContent<E> {
  /** The journal sequence these entries stand at. */
  seq: number;
  entries: (readonly [RecordId, E])[];
  /** Entries that were already out of date when this was saved. */
  stale: RecordId[];
}

/** The cache at rest: one sealed row per segment. */
export interface SummarySegments<E> {
  /** Segments that do not open are left out: their patients count as never summed up. */
  loadAll(): Promise<{ number: number; content: SegmentContent<E> }[]>;
  save(number: number, content: SegmentContent<E>): Promise<void>;
}

const contentSchema = z.object({
  seq: z.int().min(0),
  entries: z.array(z.tuple([recordIdSchema, z.unknown()])),
  stale: z.array(recordIdSchema),
});
const prefix = 'summary-';

/** Entries come back as `unknown`: whoever made them parses them. */
export function createSummarySegments(ports: {
  guarded: GuardedDatabase;
  seal: SealPorts;
  key: AeadKey;
  vaultId: VaultId;
}): SummarySegments<unknown> {
  const { guarded, seal, key, vaultId } = ports;
  const associated = (segment: string): Uint8Array => cacheAssociatedData(seal.text, vaultId, segment);

  return {
    async loadAll() {
      const rows = await guarded.run((database) => database.cache.toArray());
      const opened = await Promise.all(
        rows.map(async ({ segment, envelope }) => {
          const value = await openJson(seal, key, envelope, associated(segment));
          const parsed = value.ok ? contentSchema.safeParse(value.value) : undefined;
          if (parsed?.success !== true) return [];
          return [{ number: Number(segment.slice(prefix.length)), content: parsed.data }];
        }),
      );
      return opened.flat();
    },
    async save(number, content) {
      const segment = `${prefix}${number}`;
      const envelope = await sealJson(seal, key, content, associated(segment));
      await guarded.run((database) => database.cache.put({ segment, envelope }));
    },
  };
}
