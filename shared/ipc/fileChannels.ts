import { z } from 'zod';
import { channel } from './define';
import { bytesSchema } from './wire';

/** What may be taken out of the app or brought in as a file. Main knows the ending and the limit of each. */
export const exchangedFileSchema = z.enum(['protocolPack']);
export type ExchangedFile = z.infer<typeof exchangedFileSchema>;

/** Largest file of each kind, in bytes. */
export const exchangedFileLimitBytes: Record<ExchangedFile, number> = { protocolPack: 4 * 1024 * 1024 };

export const fileChannels = {
  /**
   * The system's save dialog, then the file as a whole: temporary file, fsync, rename. The page proposes a name
   * (of a record of the practice, never of a patient) and never a place. `saved` false: the user cancelled.
   */
  'file.save': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({
      kind: exchangedFileSchema,
      suggestedName: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
      bytes: bytesSchema,
    }),
    output: z.object({ saved: z.boolean() }),
  }),
  /** The system's open dialog, then the bytes of one file. Null: the user cancelled. */
  'file.open': channel({
    access: 'read',
    when: 'unlocked',
    input: z.object({ kind: exchangedFileSchema }),
    output: z.object({ bytes: bytesSchema.nullable() }),
  }),
} as const;
