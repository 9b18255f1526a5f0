import { describe, expect, test } from 'vitest';
import { calibrate } from '@main/kdf/calibrate';
import { createKdf, type Kdf, type KdfChild } from '@main/kdf/kdfClient';
import { floorCost, type KdfCost, kdfCostSchema } from '@main/kdf/kdfParameters';
import { ok } from '@shared/kernel/result';

type Listener = (answer: unknown) => void;

function fakeChild(behave: (answer: Listener, end: () => void) => void) {
  const seen = { ended: 0, posted: 0 };
  let answer: Listener = () => undefined;
  let end = (): void => undefined;
  const child: KdfChild = {
    post: () => {
      seen.posted += 1;
      behave(answer, end);
    },
    onAnswer: (listener) => {
      answer = listener;
    },
    onEnd: (listener) => {
      end = listener;
    },
    end: () => {
      seen.ended += 1;
    },
  };
  return { child, seen };
}

const secret = (): Uint8Array => Uint8Array.from([1, 2, 3]);
const salt = new Uint8Array(16);
const failed = { ok: false, error: { code: 'vault.kdfFailed' } };

describe('key derivation, main’s side', () => {
  test('[K30] an answer comes back as a key; the process is ended and the secret overwritten', async () => {
    const key = new Uint8Array(32).fill(7);
    const { child, seen } = fakeChild((answer) => answer({ key }));
    const given = secret();
    const kdf = createKdf({ spawn: () => child, limitMs: 1000, report: () => undefined });
    expect(await kdf.derive(given, salt, floorCost)).toEqual({ ok: true, value: key });
    expect(seen.ended).toBe(1);
    expect([...given]).toEqual([0, 0, 0]);
  });

  const bad: [string, (answer: Listener, end: () => void) => void][] = [
    ['says it failed', (answer) => answer({ key: null })],
    ['answers a short key', (answer) => answer({ key: new Uint8Array(16) })],
    ['answers rubbish', (answer) => answer('rubbish')],
    ['dies', (_answer, end) => end()],
    ['never answers', () => undefined],
  ];
  test.each(bad)('[K30] a process that %s gives a code, and is ended', async (_what, behave) => {
    const { child, seen } = fakeChild(behave);
    const kdf = createKdf({ spawn: () => child, limitMs: 30, report: () => undefined });
    expect(await kdf.derive(secret(), salt, floorCost)).toEqual(failed);
    expect(seen.ended).toBeGreaterThan(0);
  });

  test('[K30] a process that cannot be started gives a code', async () => {
    const spawn = (): KdfChild => {
      throw new Error('no process');
    };
    expect(
      await createKdf({ spawn, limitMs: 30, report: () => undefined }).derive(secret(), salt, floorCost),
    ).toEqual(failed);
  });

  const outside: [string, Partial<KdfCost>][] = [
    ['too little memory', { memKiB: 65_535 }],
    ['too much memory', { memKiB: 1_048_577 }],
    ['too few passes', { iterations: 2 }],
    ['too many passes', { iterations: 17 }],
    ['no lane', { parallelism: 0 }],
    ['too many lanes', { parallelism: 5 }],
    ['memory that is no number', { memKiB: Number.NaN }],
  ];
  test.each(outside)('[K31] %s is refused, and no process started', async (_what, change) => {
    const { child, seen } = fakeChild((answer) => answer({ key: new Uint8Array(32) }));
    const kdf = createKdf({ spawn: () => child, limitMs: 1000, report: () => undefined });
    expect(await kdf.derive(secret(), salt, { ...floorCost, ...change })).toEqual(failed);
    expect(kdfCostSchema.safeParse({ ...floorCost, ...change }).success).toBe(false);
    expect(seen.posted).toBe(0);
    // Control: the same call within the limits gets through.
    expect((await kdf.derive(secret(), salt, floorCost)).ok).toBe(true);
  });

  test('[K31] a short salt is refused', async () => {
    const { child } = fakeChild((answer) => answer({ key: new Uint8Array(32) }));
    const kdf = createKdf({ spawn: () => child, limitMs: 1000, report: () => undefined });
    expect(await kdf.derive(secret(), new Uint8Array(15), floorCost)).toEqual(failed);
  });
});

describe('calibration', () => {
  /** A computer that needs `msPerMiBPass` for a pass over one MiB. */
  async function calibrateOn(msPerMiBPass: number, totalMemoryKiB = 16 * 1024 * 1024) {
    let nowMs = 0;
    let lastMs = 0;
    const kdf: Kdf = {
      derive: (_secret, _salt, cost) => {
        lastMs = (cost.memKiB / 1024) * cost.iterations * msPerMiBPass;
        nowMs += lastMs;
        return Promise.resolve(ok(new Uint8Array(32)));
      },
    };
    const result = await calibrate({ kdf, clock: { monotonicMs: () => nowMs }, totalMemoryKiB });
    if (!result.ok) throw new Error('must calibrate');
    return { cost: result.value, lastMs };
  }

  test.each([0.3, 0.6, 1, 1.04, 2, 2.6])('[K32] lands between 0.5 and 1 s at %d ms', async (speed) => {
    const { cost, lastMs } = await calibrateOn(speed);
    expect(lastMs).toBeGreaterThanOrEqual(500);
    expect(lastMs).toBeLessThanOrEqual(1000);
    expect(kdfCostSchema.parse(cost)).toEqual(cost);
  });

  test('[K32] a slow computer stays at the floor, a very fast one at the ceiling', async () => {
    expect((await calibrateOn(50)).cost).toEqual(floorCost);
    expect((await calibrateOn(0.0001)).cost).toMatchObject({ memKiB: 1024 * 1024, iterations: 16 });
  });

  test('[K32] with little memory it takes more passes instead', async () => {
    const { cost, lastMs } = await calibrateOn(1, 1024 * 1024);
    expect(cost.memKiB).toBeLessThanOrEqual(128 * 1024);
    expect(cost.iterations).toBeGreaterThan(3);
    expect(lastMs).toBeGreaterThanOrEqual(500);
  });
});
