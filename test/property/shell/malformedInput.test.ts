import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelNames } from '@shared/ipc/names';
import { appErrorSchema } from '@shared/kernel/errors';
import { fail } from '@shared/kernel/result';
import { call } from '../../builders/ipcCall';

const secret = 'Иванова-4711';

/** Anything the structured clone can carry, with a name planted somewhere in it. */
const planted = fc
  .anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
  })
  .chain((inner) =>
    fc.constantFrom<unknown>(
      inner,
      secret,
      [secret, inner],
      { [secret]: inner },
      { passphrase: inner, label: secret, folder: secret },
      { route: { nested: secret, inner } },
      { header: { kind: secret, recordId: inner }, envelope: secret },
      { hash: secret, sealed: inner },
      { fromSeq: secret, maxFrames: inner },
      { method: secret, pin: inner },
      { reason: secret, drafts: [inner] },
    ),
  );

describe('[X10] malformed input on every channel', () => {
  test('[X10] is answered with a code, never with an exception and never with what was sent', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...channelNames), planted, async (name, raw) => {
      const { answer, log } = await call(name, raw, () => fail({ code: 'print.failed' }));
      expect(answer.ok).toBe(false);
      if (answer.ok) return;
      // The handler's own code means that the input was well-formed by chance.
      expect(['ipc.badInput', 'print.failed']).toContain(answer.error.code);
      expect(appErrorSchema.safeParse(answer.error).success).toBe(true);
      expect(JSON.stringify([answer, log.entries])).not.toContain(secret);
    });
    await fc.assert(property, { numRuns: 3_000 });
  });

  test.each(channelNames)('[X10] %s: what throws when it is read does not get out either', async (name) => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error(secret);
        },
        ownKeys: () => {
          throw new Error(secret);
        },
      },
    );
    const { answer, log } = await call(name, hostile, () => fail({ code: 'print.failed' }));
    expect(answer.ok).toBe(false);
    expect(JSON.stringify([answer, log.entries])).not.toContain(secret);
  });
});
