import { expect, test } from 'vitest';

test('[R22] every shipped pack loads, and the first of them is the default', async () => {
  const { defaultPack, shippedPacks } = await import('@shared/protocol/packs');
  expect(shippedPacks.map((pack) => pack.id)).toEqual(['plasmolifting', 'prp-literature']);
  expect(defaultPack).toBe(shippedPacks[0]);
});

test('[R22] every version ever shipped is found by its name and version, and no other', async () => {
  const { findShippedPack, shippedPacks } = await import('@shared/protocol/packs');
  for (const { id, version } of [...shippedPacks, { id: 'plasmolifting', version: '1.0.0' }]) {
    expect(findShippedPack({ id, version })).toMatchObject({ id, version });
  }
  expect(findShippedPack({ id: 'plasmolifting', version: '0.9.0' })).toBeUndefined();
  expect(findShippedPack({ id: 'other', version: '1.0.0' })).toBeUndefined();
});
