import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRecords } from '@main/start/records';
import { systemClock } from '@main/start/systemClock';
import { recordedLog } from '../../builders/recordedLog';
import { createPractice, newPlace, type Place, serviceAt } from '../../builders/vault';

let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(() => place.remove());

test('[U19] "try again" pressed twice opens the journal once, and quitting meanwhile closes it', async () => {
  const first = serviceAt(place);
  await createPractice(first);
  await first.close();
  const vault = serviceAt(place);
  let starts = 0;
  const counted = {
    ...vault,
    start: () => {
      starts += 1;
      return vault.start();
    },
  };
  const records = createRecords(counted, systemClock, recordedLog());
  await Promise.all([records.start(), records.start()]);
  expect(starts).toBe(1);
  expect(records.current().ok).toBe(true);
  await records.close();

  const again = createRecords(counted, systemClock, recordedLog());
  await Promise.all([again.start(), again.close()]);
  expect(again.current().ok).toBe(false);
});
