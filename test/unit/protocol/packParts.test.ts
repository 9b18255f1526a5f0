import { describe, expect, test } from 'vitest';
import { packOfParts, packSections, partKey, partsOf } from '@shared/protocol/packParts';
import { shippedPacks } from '@shared/protocol/packs';
import { smallPack } from '../../builders/smallPack';

const keysOf = (section: string): string[] =>
  partsOf(smallPack)
    .filter((part) => part.section === section)
    .map(partKey);

describe('[R6] a pack taken apart', () => {
  test('has every section, in the order it is read', () => {
    expect([...new Set(partsOf(smallPack).map((part) => part.section))]).toEqual([...packSections]);
  });

  test('names each part by its own id', () => {
    expect(keysOf('about')).toEqual([
      'about/name',
      'about/jurisdiction',
      'about/author',
      'about/effectiveFrom',
    ]);
    expect(keysOf('groups')).toEqual(['groups/first', 'groups/second']);
    expect(keysOf('rules')).toEqual(['rules/fever', 'rules/allergy', 'rules/cough']);
    expect(keysOf('visitQuestions')).toEqual(['visitQuestions/today']);
    expect(keysOf('labs')).toEqual(['labs/labCbc']);
    expect(keysOf('conflicts')).toEqual(['conflicts/feverDays', 'conflicts/eating']);
    expect(keysOf('facts')).toEqual(['facts/origin']);
    expect(keysOf('course')).toContain('course/sessions');
    expect(keysOf('preparation')).toContain('preparation/items');
    expect(keysOf('bibliography')).toContain('bibliography/S000');
  });

  test('has no part for a gate it lacks', () => {
    expect(keysOf('gates')).toEqual(['gates/minimumAge', 'gates/informed']);
  });

  test('tells apart what has the same name, or none', () => {
    expect(keysOf('gaps')).toEqual(['gaps/S-13', 'gaps/S-13~2', 'gaps/3']);
  });

  test('leaves its identity out, and takes another when put together', () => {
    const identity = { id: 'other', version: '3.2.1', parent: { id: 'small', version: '1.0.0' } };
    expect(packOfParts(identity, partsOf(smallPack))).toEqual({ ...smallPack, ...identity });
  });

  test.each(shippedPacks.map((pack) => [pack.id, pack] as const))('%s comes together again', (_, pack) => {
    expect(packOfParts(pack, partsOf(pack))).toEqual(pack);
  });
});
