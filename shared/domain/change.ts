import { z } from 'zod';
import { changeIdSchema, deviceIdSchema, hashHexSchema, keyIdSchema, recordIdSchema } from '../kernel/ids';
import { timestampSchema } from '../kernel/time';

/** Every kind of record the vault holds. The journal stores the name; never rename one. */
export const recordKinds = [
  'practice',
  'practitioner',
  'patient',
  'screening',
  'session',
  'photo',
  'protocolPack',
  'labReport',
  'consent',
  'course',
  'appointment',
  'checkpoint',
] as const;
export const recordKindSchema = z.enum(recordKinds);
export type RecordKind = z.infer<typeof recordKindSchema>;

export const operationSchema = z.enum(['put', 'tombstone']);
export type Operation = z.infer<typeof operationSchema>;

/** What may be read without a key: the frame header's and the store row's share of a change. */
export const changeHeaderSchema = z.object({
  changeId: changeIdSchema,
  kind: recordKindSchema,
  recordId: recordIdSchema,
  /** 1 for the first version of a record, then one more each time. */
  revision: z.int().min(1).max(0xffffffff),
  operation: operationSchema,
  /** The key that seals the body: the patient's, or the practice's. */
  keyId: keyIdSchema,
  schemaVersion: z.int().min(1).max(0xffff),
  /** SHA-256 of each sealed file the record names (photo, thumbnail), in order. */
  attachments: z.array(hashHexSchema).max(64),
});
export type ChangeHeader = z.infer<typeof changeHeaderSchema>;

/** What is sealed: who, where, when, and the whole record after the change. */
export const changeBodySchema = z.object({
  patientId: recordIdSchema.nullable(),
  authorId: recordIdSchema.nullable(),
  deviceId: deviceIdSchema,
  happenedAt: timestampSchema,
  enteredAt: timestampSchema,
  record: z.unknown(),
});
export type ChangeBody = z.infer<typeof changeBodySchema>;

/** A change in clear, as the repositories build and read it. */
export interface Change {
  header: ChangeHeader;
  body: ChangeBody;
}
