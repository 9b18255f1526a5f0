import { describe, expect, test } from 'vitest';
import type { ProtocolPack } from '@shared/protocol/pack';
import { applyPackDiff, diffPacks, isDisagreement, isEmptyDiff } from '@shared/protocol/packDiff';
import { partKey } from '@shared/protocol/packParts';
import { shippedPacks } from '@shared/protocol/packs';
import { smallPack } from '../../builders/smallPack';

const withRule = (id: string, changes: Partial<ProtocolPack['rules'][number]>): ProtocolPack => ({
  ...smallPack,
  rules: smallPack.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)),
});

const fieldsOf = (to: ProtocolPack, from = smallPack) =>
  diffPacks(from, to).changes.flatMap((change) =>
    change.kind === 'changed'
      ? change.fields.map(({ path, before, after, weight }) => [partKey(change), path, before, after, weight])
      : [[partKey(change), change.kind]],
  );

describe('[R6] the difference of two packs', () => {
  test('is empty whatever the two are called', () => {
    const renamed = { ...smallPack, id: 'other', version: '9.0.0', parent: { id: 'x', version: '1.0.0' } };
    const diff = diffPacks(smallPack, renamed);
    expect(isEmptyDiff(diff)).toBe(true);
    expect(diff).toEqual({
      from: { id: 'small', version: '1.0.0' },
      to: { id: 'other', version: '9.0.0', parent: { id: 'x', version: '1.0.0' } },
      changes: [],
      orders: [],
    });
  });

  test('names field by field what was and what is, and whether it decides', () => {
    expect(
      fieldsOf(withRule('fever', { action: 'block', message: { en: 'Stop.', ru: 'Ждите три дня.' } })),
    ).toEqual([
      ['rules/fever', 'action', 'reason', 'block', 'decides'],
      ['rules/fever', 'message.en', 'Wait.', 'Stop.', 'words'],
      ['rules/fever', 'message.ru', 'Подождите немного.', 'Ждите три дня.', 'words'],
    ]);
    expect(
      fieldsOf(withRule('fever', { window: { days: 7, stateField: 'state', endField: 'end' } })),
    ).toEqual([['rules/fever', 'window.days', 14, 7, 'decides']]);
    expect(fieldsOf(withRule('allergy', { zones: 'all' }))).toEqual([
      ['rules/allergy', 'zones', ['face'], 'all', 'decides'],
    ]);
  });

  test('tells sources from what decides', () => {
    const sources = [{ key: 'S004', grade: 'S' as const }];
    expect(fieldsOf(withRule('fever', { sources, seedRow: 7 }))).toEqual([
      ['rules/fever', 'seedRow', 1, 7, 'sources'],
      ['rules/fever', 'sources', [{ key: 'S000', grade: 'S' }], sources, 'sources'],
    ]);
    expect(
      fieldsOf(withRule('allergy', { unverified: { en: 'Other.', ru: 'Вид предложен нами.' } })),
    ).toEqual([['rules/allergy', 'unverified.en', 'Class is ours.', 'Other.', 'sources']]);
    expect(fieldsOf({ ...smallPack, bibliography: { ...smallPack.bibliography, S000: 'Other' } })).toEqual([
      ['bibliography/S000', '', smallPack.bibliography['S000'], 'Other', 'sources'],
    ]);
  });

  test('whose it is, what the sources say and what is signed are words', () => {
    const [consent, ...others] = smallPack.consents;
    if (consent === undefined) throw new Error('no consent');
    const changed = {
      ...smallPack,
      author: 'Another',
      consents: [{ ...consent, version: '9.9.9' }, ...others],
    };
    const [conflict, eating] = smallPack.conflicts;
    if (conflict === undefined || eating === undefined) throw new Error('no conflict');
    const conflicts = [{ ...conflict, ruleIds: ['fever'] }, eating];
    expect(fieldsOf({ ...changed, conflicts })).toEqual([
      ['about/author', '', smallPack.author, 'Another', 'words'],
      [`consents/${consent.id}`, 'version', consent.version, '9.9.9', 'words'],
      ['conflicts/feverDays', 'ruleIds', ['fever', 'cough'], ['fever'], 'words'],
    ]);
  });

  test('what came and what went, and the order', () => {
    const [fever, allergy, cough] = smallPack.rules;
    if (fever === undefined || allergy === undefined || cough === undefined) throw new Error('three rules');
    const fewer = { ...smallPack, rules: [cough, fever] };
    const diff = diffPacks(smallPack, fewer);
    expect(diff.changes).toEqual([{ kind: 'removed', section: 'rules', id: 'allergy', before: allergy }]);
    expect(diff.orders).toEqual([{ section: 'rules', ids: ['cough', 'fever'] }]);
    expect(isEmptyDiff(diff)).toBe(false);
    expect(applyPackDiff(smallPack, diff)).toEqual(fewer);
    const back = diffPacks(fewer, smallPack);
    expect(back.changes).toEqual([{ kind: 'added', section: 'rules', id: 'allergy', after: allergy }]);
    expect(applyPackDiff(fewer, back)).toEqual(smallPack);
  });

  test('only another order is a difference', () => {
    const turned = { ...smallPack, groups: smallPack.groups.toReversed() };
    const diff = diffPacks(smallPack, turned);
    expect(diff.changes).toEqual([]);
    expect(diff.orders).toEqual([{ section: 'groups', ids: ['second', 'first'] }]);
    expect(isEmptyDiff(diff)).toBe(false);
    expect(applyPackDiff(smallPack, diff)).toEqual(turned);
  });

  test('the order of keys in the course, the preparation and the bibliography says nothing', () => {
    const turned = <T extends object>(value: T): T =>
      Object.fromEntries(Object.entries(value).toReversed()) as T;
    const { course, preparation, bibliography } = smallPack;
    const other = {
      ...smallPack,
      course: turned(course),
      preparation: turned(preparation),
      bibliography: turned(bibliography),
    };
    expect(isEmptyDiff(diffPacks(smallPack, other))).toBe(true);
  });

  test('of the two shipped packs turns each into the other', () => {
    const [first, second] = shippedPacks;
    if (first === undefined || second === undefined) throw new Error('two packs');
    expect(applyPackDiff(first, diffPacks(first, second))).toEqual(second);
    expect(applyPackDiff(second, diffPacks(second, first))).toEqual(first);
  });
});

describe('[R6] a disagreement', () => {
  const one = (to: ProtocolPack) => diffPacks(smallPack, to).changes.map(isDisagreement);

  test('is what decides differently', () => {
    expect(one(withRule('fever', { action: 'block' }))).toEqual([true]);
    expect(one(withRule('fever', { message: { en: 'Stop.', ru: 'Подождите немного.' } }))).toEqual([false]);
  });

  test('is what only one of the two knows, unless it is a source or a name', () => {
    expect(one({ ...smallPack, rules: smallPack.rules.slice(1) })).toEqual([true]);
    expect(one({ ...smallPack, facts: [], gaps: [], conflicts: [], bibliography: {} })).not.toContain(true);
    expect(one({ ...smallPack, author: 'Another' })).toEqual([false]);
  });
});
