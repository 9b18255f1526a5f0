import { describe, expect, test } from 'vitest';
import type { Json } from '@shared/kernel/json';
import { fieldChanges } from '@shared/protocol/fieldChanges';

describe('[R6] what is said differently', () => {
  test('nothing, for the same in another order of keys', () => {
    expect(fieldChanges({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toEqual([]);
  });

  test('a text, by its language', () => {
    expect(fieldChanges({ message: { en: 'a', ru: 'а' } }, { message: { en: 'b', ru: 'а' } })).toEqual([
      { path: 'message.en', before: 'a', after: 'b' },
    ]);
  });

  test('what came and what went', () => {
    expect(fieldChanges({ a: 1 }, { b: 2 })).toEqual([
      { path: 'a', before: 1, after: null },
      { path: 'b', before: null, after: 2 },
    ]);
  });

  test('a single value, without a path', () => {
    expect(fieldChanges('a', 'b')).toEqual([{ path: '', before: 'a', after: 'b' }]);
    expect(fieldChanges(null, { days: 1 })).toEqual([{ path: '', before: null, after: { days: 1 } }]);
    expect(fieldChanges([1], { days: 1 }, 'x')).toEqual([{ path: 'x', before: [1], after: { days: 1 } }]);
  });

  test('members of a list by id, by test, by field and answer', () => {
    expect(fieldChanges([{ id: 'x', n: 1 }], [{ id: 'x', n: 2 }], 'fields')).toEqual([
      { path: 'fields.x.n', before: 1, after: 2 },
    ]);
    expect(fieldChanges([{ test: 'alt', n: 1 }], [{ test: 'alt', n: 2 }])).toEqual([
      { path: 'alt.n', before: 1, after: 2 },
    ]);
    const escalation = { field: 'severe', equals: 'yes' };
    expect(fieldChanges([{ ...escalation, n: 1 }], [{ ...escalation, n: 2 }])).toEqual([
      { path: 'severe=yes.n', before: 1, after: 2 },
    ]);
    expect(fieldChanges([{ id: 'x' }], [{ id: 'x' }, { id: 'y' }])).toEqual([
      { path: 'y', before: null, after: { id: 'y' } },
    ]);
  });

  test('the same members in another order, by their names', () => {
    const [x, y] = [{ id: 'x' }, { id: 'y' }];
    expect(fieldChanges([x, y], [y, x], 'list')).toEqual([
      { path: 'list', before: ['x', 'y'], after: ['y', 'x'] },
    ]);
  });

  test('a list without names as a whole', () => {
    const whole = (before: Json, after: Json) => fieldChanges(before, after, 'list');
    expect(fieldChanges([1, 2], [1], 'zones')).toEqual([{ path: 'zones', before: [1, 2], after: [1] }]);
    expect(fieldChanges([], [{ id: 'x' }], 'list')).toEqual([
      { path: 'list', before: [], after: [{ id: 'x' }] },
    ]);
    expect(whole([{ field: 'a' }], [{ field: 'b' }])).toHaveLength(1);
    expect(whole([{ field: 'a' }], [{ field: 'b' }])[0]?.path).toBe('list');
    expect(whole([{ equals: 'a' }], [{ equals: 'b' }])[0]?.path).toBe('list');
    expect(whole([{ id: 'a' }, { n: 1 }], [{ id: 'a' }, { n: 2 }])[0]?.path).toBe('list');
  });

  test('a list in which a name stands twice as a whole', () => {
    const twice = [
      { id: 'x', n: 1 },
      { id: 'x', n: 2 },
    ];
    const other = [
      { id: 'x', n: 1 },
      { id: 'x', n: 3 },
    ];
    expect(fieldChanges(twice, other, 'list')).toEqual([{ path: 'list', before: twice, after: other }]);
  });
});
