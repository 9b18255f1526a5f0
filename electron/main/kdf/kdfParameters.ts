import { z } from 'zod';
import { bytesSchema } from '@shared/ipc/wire';

/**
 * Floors and ceilings: parameters are read from a file that somebody may have changed. Too weak would make guessing
 * cheap, too strong would hang the start. Floor: RFC 9106 §4, second recommended option (64 MiB, t=3).
 */
export const kdfLimits = {
  memKiB: { floor: 64 * 1024, ceiling: 1024 * 1024 },
  iterations: { floor: 3, ceiling: 16 },
  parallelism: { floor: 1, ceiling: 4 },
  saltBytes: { floor: 16, ceiling: 64 },
} as const;

const within = ({ floor, ceiling }: { floor: number; ceiling: number }) => z.int().min(floor).max(ceiling);

export const kdfCostSchema = z.strictObject({
  alg: z.literal('argon2id'),
  memKiB: within(kdfLimits.memKiB),
  iterations: within(kdfLimits.iterations),
  parallelism: within(kdfLimits.parallelism),
});
export type KdfCost = z.infer<typeof kdfCostSchema>;

export const floorCost: KdfCost = {
  alg: 'argon2id',
  memKiB: kdfLimits.memKiB.floor,
  iterations: kdfLimits.iterations.floor,
  parallelism: 1,
};

/** What goes to the process that derives. */
export const kdfRequestSchema = z.strictObject({
  cost: kdfCostSchema,
  /** UTF-8 of the normalised passphrase. */
  secret: bytesSchema.refine((bytes) => bytes.length > 0 && bytes.length <= 65_536),
  salt: bytesSchema.refine(
    ({ length }) => length >= kdfLimits.saltBytes.floor && length <= kdfLimits.saltBytes.ceiling,
  ),
});
export type KdfRequest = z.infer<typeof kdfRequestSchema>;

export const derivedKeyBytes = 32;
