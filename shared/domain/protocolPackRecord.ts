import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { timestampSchema } from '../kernel/time';
import { packSchema } from '../protocol/pack';
import type { RecordFormat } from './recordFormat';

/** Raise only together with a migration and a golden record. */
export const protocolPackSchemaVersion = 1;

/**
 * One version of a clinic's own protocol pack. A draft changes until it is published or discarded; a published
 * version is evidence of what was asked and never changes: the next version is another record.
 */
export const protocolPackRecordSchema = z
  .object({
    status: z.enum(['draft', 'published', 'discarded']),
    /** `file`: came in as a file, published by whoever made it. */
    origin: z.enum(['here', 'file']),
    pack: packSchema,
    editedById: recordIdSchema,
    /** When it was published, or came in. */
    publishedAt: timestampSchema.nullable(),
    publishedById: recordIdSchema.nullable(),
    /** What changed and why, in the words of who published it. */
    changeNote: z.string().trim().max(2000),
  })
  .refine(
    ({ status, publishedAt, publishedById }) =>
      (status === 'published') === (publishedAt !== null) &&
      (publishedAt === null) === (publishedById === null),
  );
export type ProtocolPackRecord = z.infer<typeof protocolPackRecordSchema>;

export const protocolPackFormat: RecordFormat<typeof protocolPackRecordSchema> = {
  schema: protocolPackRecordSchema,
  version: protocolPackSchemaVersion,
  upgrades: [],
};
