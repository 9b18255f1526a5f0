import { z } from 'zod';
import { changeIdSchema, hashHexSchema } from '../kernel/ids';
import { appErrorSchema } from '../kernel/errors';
import { channel } from './define';
import {
  bytesSchema,
  headSchema,
  journalFrameSchema,
  sealedChangeSchema,
  sealedDraftSchema,
  storeStateSchema,
  wrappedKeySchema,
} from './wire';

const nothing = z.object({});

export const recordChannels = {
  'journal.status': channel({
    access: 'read',
    when: 'any',
    input: nothing,
    output: z.object({
      head: headSchema,
      count: z.int(),
      digest: hashHexSchema,
      damage: appErrorSchema.nullable(),
    }),
  }),
  /**
   * Holds the store against the journal. Nothing is appended before this was answered once.
   * equal: go on · resend: only the outbox is missing, send it · rebuild: the store lacks something the journal has ·
   * ahead: the store knows more than the journal; stop and say so.
   */
  'journal.reconcile': channel({
    access: 'write',
    when: 'any',
    input: storeStateSchema,
    output: z.object({ verdict: z.enum(['equal', 'resend', 'rebuild', 'ahead']), head: headSchema }),
  }),
  /** Returns once the frame is on disk (fdatasync). A change id already in the journal is answered, not appended again. */
  'journal.append': channel({ access: 'write', when: 'any', input: sealedChangeSchema, output: headSchema }),
  'journal.read': channel({
    access: 'read',
    when: 'any',
    input: z.object({ fromSeq: z.int().min(1), maxFrames: z.int().min(1).max(2000) }),
    output: z.object({ frames: z.array(journalFrameSchema), head: headSchema }),
  }),
  'journal.find': channel({
    access: 'read',
    when: 'any',
    input: z.object({ changeId: changeIdSchema }),
    output: z.object({ frame: journalFrameSchema.nullable() }),
  }),
  'journal.hashAt': channel({
    access: 'read',
    when: 'any',
    input: z.object({ seq: z.int().min(0) }),
    output: z.object({ hash: hashHexSchema.nullable() }),
  }),

  'keys.list': channel({
    access: 'read',
    when: 'any',
    input: nothing,
    output: z.object({ keys: z.array(wrappedKeySchema) }),
  }),
  /** Returns once the key is durable in both generations and in the copy. Putting the same key twice is harmless; another key under a used id is refused. */
  'keys.put': channel({ access: 'write', when: 'unlocked', input: wrappedKeySchema, output: nothing }),

  /** A sealed file becomes durable under the SHA-256 of its ciphertext. */
  'photos.put': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({ sealed: bytesSchema }),
    output: z.object({ hash: hashHexSchema }),
  }),
  'photos.get': channel({
    access: 'read',
    when: 'unlocked',
    input: z.object({ hash: hashHexSchema }),
    output: z.object({ sealed: bytesSchema }),
  }),

  /** Whether this window works on the current partition or fills a fresh one. */
  'partition.plan': channel({
    access: 'read',
    when: 'any',
    input: nothing,
    output: z.object({
      mode: z.enum(['normal', 'rebuild']),
      reason: z.enum(['empty', 'behind', 'unopenable']).nullable(),
      drafts: z.array(sealedDraftSchema),
      /** Set on the first start after a rebuild, so that the user can be told. */
      rebuilt: z.object({ records: z.int(), reason: z.enum(['empty', 'behind', 'unopenable']) }).nullable(),
    }),
  }),
  /** The store cannot be trusted: main opens a fresh partition; this renderer ends. Salvaged drafts travel along. */
  'partition.rebuild': channel({
    access: 'write',
    when: 'any',
    input: z.object({
      reason: z.enum(['empty', 'behind', 'unopenable']),
      drafts: z.array(sealedDraftSchema),
    }),
    output: nothing,
  }),
  /** The fresh store is full: main holds it against the journal and makes it the current one, or answers why not. */
  'partition.rebuilt': channel({ access: 'write', when: 'any', input: storeStateSchema, output: nothing }),
} as const;
