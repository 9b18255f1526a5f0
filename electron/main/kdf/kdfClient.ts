import { z } from 'zod';
import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import { bytesSchema } from '@shared/ipc/wire';
import type { Report } from '../files/report';
import { derivedKeyBytes, type KdfCost, type KdfRequest, kdfRequestSchema } from './kdfParameters';

/** A process of its own that answers one request. */
export interface KdfChild {
  post(request: KdfRequest): void;
  onAnswer(listener: (answer: unknown) => void): void;
  /** The process ended, by itself or not. */
  onEnd(listener: () => void): void;
  end(): void;
}

export interface Kdf {
  /** 32 bytes, the caller's to overwrite. Overwrites `secret`. Error: vault.kdfFailed. */
  derive(secret: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Result<Uint8Array>>;
}

const answerSchema = z.object({
  key: bytesSchema.refine((bytes) => bytes.length === derivedKeyBytes),
});

export interface KdfPorts {
  spawn(): KdfChild;
  /** A derivation that takes longer is ended and reported, so that unlock never hangs. */
  limitMs: number;
  report: Report;
}

export function createKdf({ spawn, limitMs, report }: KdfPorts): Kdf {
  const failed = fail(appError('vault.kdfFailed'));

  function ask(request: KdfRequest): Promise<Result<Uint8Array>> {
    return new Promise((resolve) => {
      const child = spawn();
      const timer = setTimeout(() => settle(failed), limitMs);
      const settle = (result: Result<Uint8Array>): void => {
        clearTimeout(timer);
        child.end();
        resolve(result);
      };
      child.onAnswer((answer) => {
        const parsed = answerSchema.safeParse(answer);
        // Copied: what arrives may be a view of a buffer that is larger than the key.
        settle(parsed.success ? ok(Uint8Array.from(parsed.data.key)) : failed);
      });
      child.onEnd(() => settle(failed));
      child.post(request);
    });
  }

  return {
    derive: async (secret, salt, cost) => {
      const request = kdfRequestSchema.safeParse({ secret, salt, cost });
      try {
        return request.success ? await ask(request.data) : failed;
      } catch (error) {
        report('vault.kdfFailed', error); // the process could not be started
        return failed;
      } finally {
        secret.fill(0);
      }
    },
  };
}
