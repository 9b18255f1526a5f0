import { z } from 'zod';

const typedAddendumSchema = z.strictObject({ reason: z.string(), text: z.string() });

/** What a draft holds; null when it is nothing this form wrote. */
export function readTypedAddendum(content: unknown): z.infer<typeof typedAddendumSchema> | null {
  const read = typedAddendumSchema.safeParse(content);
  return read.success ? read.data : null;
}
