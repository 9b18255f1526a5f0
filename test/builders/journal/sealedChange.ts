import type { SealedChange } from '@shared/ipc/wire';
import { sealedChangeSchema } from '@shared/ipc/wire';

/** A uuid made of a number, so that tests read well. */
export function idOf(n: number, family = 1): string {
  return `0190${String(family).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The n-th change of a made-up practice; `bytes` is the length of its envelope. */
export function sealedChange(
  n: number,
  options: { bytes?: number; attachments?: string[] } = {},
): SealedChange {
  const { bytes = 40 + ((n * 37) % 90), attachments = [] } = options;
  const envelope = Uint8Array.from(
    { length: bytes },
    (_, at) => (n * 131 + at * 17 + ((n ^ at) >> 2)) & 0xff,
  );
  return sealedChangeSchema.parse({
    header: {
      changeId: idOf(n, 1),
      kind: n % 3 === 0 ? 'session' : 'patient',
      recordId: idOf(n % 7, 2),
      revision: 1 + Math.floor(n / 7),
      operation: n % 11 === 10 ? 'tombstone' : 'put',
      keyId: idOf(n % 5, 3),
      schemaVersion: 1,
      attachments,
    },
    envelope,
  });
}
