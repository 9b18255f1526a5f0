import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, jsonOf } from '@shared/kernel/json';
import { findShippedPack, shippedPacks } from '@shared/protocol/packs';
import type { ProtocolPack } from '@shared/protocol/pack';
import { plantedRule } from '../../builders/plantedPack';

/**
 * Every version ever shipped, and the SHA-256 of its canonical JSON. Signed screenings name these versions: whoever
 * changes a rule gives the pack a new version, archives the former one, and adds a line here.
 */
const frozen: Record<string, string> = {
  'plasmolifting@1.0.0': '91e14bcb0884f6c33e40138ca2e17bb4344f5e2d9c7ae27b0225b151ae72af33',
  'plasmolifting@1.1.0': 'b9468c0599fa44d57e008fd3ef850d7a5ef66fcf7d37077a614dc2a6a66b773e',
  'prp-literature@1.0.0': '755f5bafdf43d6ea64fe9675e3efbe331c7e4679faedbd4dd3fad4732aaff971',
};

const nameOf = ({ id, version }: ProtocolPack): string => `${id}@${version}`;

function hashOf(pack: ProtocolPack): string {
  return createHash('sha256')
    .update(canonicalJson(jsonOf(pack)), 'utf8')
    .digest('hex');
}

/** Packs whose content is not the one their version stands for. */
function changedPacks(packs: readonly ProtocolPack[]): string[] {
  return packs
    .filter((pack) => frozen[nameOf(pack)] !== hashOf(pack))
    .map((pack) => `${nameOf(pack)} ${hashOf(pack)}`);
}

describe('versions that were shipped', () => {
  test('[R22] every one is here, and is what its hash says', () => {
    const known = Object.keys(frozen).map((name) => {
      const [id, version] = name.split('@');
      return findShippedPack({ id: id ?? '', version: version ?? '' });
    });
    expect(known).not.toContain(undefined);
    expect(changedPacks(known.flatMap((pack) => pack ?? []))).toEqual([]);
  });

  test('[R22] none ships that is not in the table', () => {
    expect(shippedPacks.map(nameOf).filter((name) => frozen[name] === undefined)).toEqual([]);
  });

  test('[R22] control: one changed word without a new version is found', () => {
    const changed = plantedRule('acne', { message: { en: 'x', ru: 'x' } });
    expect(changedPacks([changed])).toHaveLength(1);
  });
});
