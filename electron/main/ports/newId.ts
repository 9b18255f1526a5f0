import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** UUIDv7. The random bytes are Node's own: its version 18 has no global `crypto`, which uuid would ask for. */
export function newId(): string {
  return v7({ random: randomBytes(16) });
}
