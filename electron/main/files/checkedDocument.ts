import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * A small JSON file that can tell whether it is whole: the checksum covers kind, format, generation and body.
 * The outer shape stays the same in every format, so that an older app can name a newer one.
 */
const outerSchema = z.strictObject({
  kind: z.string(),
  format: z.int().min(1),
  generation: z.int().min(1),
  sha256: z.string(),
  body: z.unknown(),
});

export type Reading<T> =
  | { state: 'absent' }
  | { state: 'damaged' }
  /** `verified`: its checksum fits, so it is certainly a newer app's and not damage. */
  | { state: 'newer'; format: number; verified: boolean }
  | { state: 'valid'; generation: number; body: T };

export interface DocumentType<T> {
  kind: string;
  format: number;
  schema: z.ZodType<T>;
}

function checksum(kind: string, format: number, generation: number, body: unknown): string {
  return createHash('sha256').update(JSON.stringify({ kind, format, generation, body })).digest('hex');
}

export function encodeDocument<T>(type: DocumentType<T>, generation: number, body: T): Uint8Array {
  const { kind, format } = type;
  const sha256 = checksum(kind, format, generation, body);
  return Buffer.from(`${JSON.stringify({ kind, format, generation, sha256, body }, null, 1)}\n`, 'utf8');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined; // damage: said by the caller
  }
}

export function decodeDocument<T>(type: DocumentType<T>, bytes: Uint8Array | null): Reading<T> {
  if (bytes === null) return { state: 'absent' };
  const outer = outerSchema.safeParse(parseJson(bytes));
  if (!outer.success || outer.data.kind !== type.kind) return { state: 'damaged' };
  const { kind, format, generation, sha256, body } = outer.data;
  const verified = sha256 === checksum(kind, format, generation, body);
  if (format > type.format) return { state: 'newer', format, verified };
  const parsed = type.schema.safeParse(body);
  if (!verified || !parsed.success) return { state: 'damaged' };
  return { state: 'valid', generation, body: parsed.data };
}
