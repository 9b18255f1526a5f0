import { argon2id } from 'hash-wasm';
import { derivedKeyBytes, type KdfRequest, kdfRequestSchema } from './kdfParameters';

/** Argon2id, 32 bytes. Throws on parameters outside the limits. The request's secret is overwritten. */
export async function deriveKey(request: KdfRequest): Promise<Uint8Array> {
  const { cost, secret, salt } = kdfRequestSchema.parse(request);
  try {
    return await argon2id({
      password: secret,
      salt,
      memorySize: cost.memKiB,
      iterations: cost.iterations,
      parallelism: cost.parallelism,
      hashLength: derivedKeyBytes,
      outputType: 'binary',
    });
  } finally {
    secret.fill(0);
  }
}
