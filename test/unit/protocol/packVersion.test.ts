import { describe, expect, test } from 'vitest';
import type { ProtocolPack } from '@shared/protocol/pack';
import { diffPacks } from '@shared/protocol/packDiff';
import { bumped, compareVersions, proposedBump } from '@shared/protocol/packVersion';
import { smallPack } from '../../builders/smallPack';

describe('[R3] versions', () => {
  test.each([
    ['1.0.0', '1.0.0', 0],
    ['1.0.1', '1.0.0', 1],
    ['1.10.0', '1.9.9', 1],
    ['2.0.0', '1.99.99', 1],
    ['0.9.0', '1.0.0', -1],
    ['1.2.3', '1.3.0', -1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  test('go up by what changed', () => {
    expect(bumped('1.4.2', 'patch')).toBe('1.4.3');
    expect(bumped('1.4.2', 'minor')).toBe('1.5.0');
    expect(bumped('1.4.2', 'major')).toBe('2.0.0');
  });
});

describe('[R3] the proposal', () => {
  const proposed = (changes: Partial<ProtocolPack>) =>
    proposedBump(diffPacks(smallPack, { ...smallPack, ...changes }));
  const [fever, ...others] = smallPack.rules;
  if (fever === undefined) throw new Error('no rule');

  test('is patch for words and sources', () => {
    expect(proposed({ author: 'Another' })).toBe('patch');
    expect(proposed({ facts: [] })).toBe('patch');
    expect(proposed({ conflicts: [], gaps: [] })).toBe('patch');
    expect(proposed({ bibliography: { ...smallPack.bibliography, new: 'A title' } })).toBe('patch');
    expect(proposed({})).toBe('patch');
  });

  test('is minor for what decides, and for what is new', () => {
    expect(proposed({ rules: [{ ...fever, action: 'block' }, ...others] })).toBe('minor');
    expect(proposed({ rules: [...smallPack.rules, { ...fever, id: 'new' }] })).toBe('minor');
    expect(proposed({ visitQuestions: [] })).toBe('minor');
    const [asked] = smallPack.visitQuestions;
    if (asked === undefined) throw new Error('no question');
    expect(proposed({ visitQuestions: [asked, { ...asked, id: 'other' }] })).toBe('minor');
    expect(proposed({ labThresholds: [...smallPack.labThresholds, ...smallPack.labThresholds] })).toBe(
      'minor',
    );
  });

  test('is major for what is no longer asked or found', () => {
    expect(proposed({ rules: others })).toBe('major');
    expect(proposed({ labs: [] })).toBe('major');
    expect(proposed({ labThresholds: [] })).toBe('major');
    const gate = { ...smallPack.informed, days: 1 };
    const before = { ...smallPack, firstVisit: gate };
    expect(proposedBump(diffPacks(before, smallPack))).toBe('major');
    expect(proposedBump(diffPacks(smallPack, before))).toBe('minor');
  });
});
