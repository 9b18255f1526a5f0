import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { deriveKey } from '@main/kdf/deriveKey';
import { floorCost } from '@main/kdf/kdfParameters';
import { toHex } from '@shared/kernel/bytes';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Argon2id', () => {
  test('[K30] the library agrees with the reference implementation’s own vector', async () => {
    const hash = await argon2id({
      password: 'password',
      salt: 'somesalt',
      memorySize: 65_536,
      iterations: 2,
      parallelism: 1,
      hashLength: 32,
      outputType: 'hex',
    });
    expect(hash).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  test('[K30] 32 bytes that depend on secret and salt; the secret is overwritten', async () => {
    const salt = bytes('sixteen bytes ok');
    const secret = bytes('seven quiet otters');
    const key = await deriveKey({ cost: floorCost, secret, salt });
    expect(key).toHaveLength(32);
    expect(secret.every((byte) => byte === 0)).toBe(true);
    const again = await deriveKey({ cost: floorCost, secret: bytes('seven quiet otters'), salt });
    expect(toHex(again)).toBe(toHex(key));
    const other = await deriveKey({ cost: floorCost, secret: bytes('seven quiet otterz'), salt });
    expect(toHex(other)).not.toBe(toHex(key));
  });

  test('[K31] the process refuses parameters outside the limits by itself too', async () => {
    const request = { cost: { ...floorCost, iterations: 1 }, secret: bytes('x'), salt: new Uint8Array(16) };
    await expect(deriveKey(request)).rejects.toBeInstanceOf(Error);
  });
});
