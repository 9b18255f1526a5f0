import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '@main/files/filePort';
import { faultyFiles } from '../../builders/faultyFiles';
import { codeOf, must, newPlace, passphrase, type Place, serviceAt } from '../../builders/vault';

const input = { passphrase, label: 'Olga', folder: 'default' } as const;
let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(() => place.remove());

/** One attempt on a fresh computer whose disk fails once, at that write; null when it came through. */
async function attempt(failAt: number) {
  const files = faultyFiles(nodeFiles, failAt, 'fault');
  const service = serviceAt(place, { files });
  const started = await service.start();
  const created = started.ok ? await service.create(input) : null;
  return { files, service, created };
}

describe('an attempt to make a practice that the disk refused', () => {
  test('[K48] leaves nothing that looks like a lost practice, and can be repeated at once', async () => {
    const whole = await attempt(Infinity);
    must(whole.created ?? (await whole.service.create(input)));
    const writes = whole.files.count();
    await whole.service.close();
    let refused = 0;
    for (let failAt = 1; failAt <= writes; failAt += 1) {
      await place.remove();
      place = await newPlace();
      const { service, created } = await attempt(failAt);
      if (created === null || created.ok) {
        await service.close();
        continue;
      }
      refused += 1;
      expect(codeOf(created), `write ${failAt}`).toBe('vault.writeFailed');
      const next = serviceAt(place);
      expect(must(await next.start()), `write ${failAt}`).toBe('none');
      must(await service.create(input));
      await service.close();
    }
    expect(refused).toBeGreaterThan(10);
  });
});
