import { randomBytes } from 'node:crypto';
import { ok, type Result } from '@shared/kernel/result';
import type { Kdf } from './kdfClient';
import { floorCost, type KdfCost, kdfLimits } from './kdfParameters';

const targetMs = { least: 500, most: 1000 } as const;
/** More memory is worth more than more passes, but an old computer must still be able to unlock. */
const memoryShare = 1 / 8;

export interface CalibrationPorts {
  kdf: Kdf;
  clock: { monotonicMs(): number };
  totalMemoryKiB: number;
}

function next(cost: KdfCost, ms: number, memCeilingKiB: number): KdfCost | null {
  if (ms >= targetMs.least) return null;
  if (cost.memKiB * 2 <= memCeilingKiB) return { ...cost, memKiB: cost.memKiB * 2 };
  const wanted = Math.floor((cost.iterations * (targetMs.least + targetMs.most)) / 2 / Math.max(ms, 1));
  const iterations = Math.min(Math.max(wanted, cost.iterations + 1), kdfLimits.iterations.ceiling);
  return cost.iterations >= kdfLimits.iterations.ceiling ? null : { ...cost, iterations };
}

/** The cost that takes 0.5–1 s here: memory first, then passes; never below the floor however slow it is. */
export async function calibrate(ports: CalibrationPorts): Promise<Result<KdfCost>> {
  const memCeilingKiB = Math.min(
    kdfLimits.memKiB.ceiling,
    Math.max(kdfLimits.memKiB.floor, ports.totalMemoryKiB * memoryShare),
  );
  let cost = floorCost;
  for (;;) {
    const startedMs = ports.clock.monotonicMs();
    const derived = await ports.kdf.derive(randomBytes(16), randomBytes(16), cost);
    if (!derived.ok) return derived;
    derived.value.fill(0);
    const stronger = next(cost, ports.clock.monotonicMs() - startedMs, memCeilingKiB);
    if (stronger === null) return ok(cost);
    cost = stronger;
  }
}
