import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreWindow } from '../../builders/storeWindow';
import { runSteps, stepArbitrary } from './storeModel';

/** More with PLASMACHART_RUNS=5000; a failing run prints its seed. */
const numRuns = Number(process.env['PLASMACHART_RUNS'] ?? 120);
const steps = fc.array(stepArbitrary, { maxLength: 14 });

/** CONTROL: says "saved" as soon as IndexedDB has it, before the journal answered. */
function sayTooEarly({ foundation }: StoreWindow): void {
  const { saveState } = foundation.client;
  const { get } = saveState;
  saveState.get = () => ({ ...get(), phase: 'saved' });
}

describe('commits, kills, wipes and failing disks in any order', () => {
  it('[S70] what was called saved is always there, once, in order', { timeout: 600_000 }, async () => {
    const outcome = await fc.check(
      fc.asyncProperty(steps, (list) => runSteps(list)),
      { numRuns },
    );
    expect(fc.defaultReportMessage(outcome)).toBeUndefined();
  });

  it('[S70] control: saying so before the journal answered is found out', async () => {
    const outcome = await fc.check(
      fc.asyncProperty(steps, (list) => runSteps(list, sayTooEarly)),
      { numRuns: 100, endOnFailure: true },
    );
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toContain('what was called saved is there');
  });
});
