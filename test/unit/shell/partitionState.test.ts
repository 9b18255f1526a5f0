import { describe, expect, test } from 'vitest';
import {
  atStart,
  beginRebuild,
  finishRebuild,
  freshState,
  windowPartition,
} from '@main/partition/partitionState';

describe('[X22] which partition holds the working database', () => {
  test('[X22] the first start uses partition 1; without its file the newest on disk is taken and none removed', () => {
    expect(freshState([])).toMatchObject({ current: 1, retired: [] });
    expect(freshState([3, 7])).toMatchObject({ current: 7, retired: [] });
  });

  test('[X22] a rebuild fills a number nobody has, and the current one stays current until it is finished', () => {
    const begun = beginRebuild(freshState([2]), 'behind', [2, 9]);
    expect(begun.current).toBe(2);
    expect(windowPartition(begun)).toBe(10);
    expect(begun.retired).toEqual([]);
    const finished = finishRebuild(begun, 41);
    expect(finished).toMatchObject({
      current: 10,
      rebuilding: null,
      retired: [2],
      notice: { records: 41, reason: 'behind' },
    });
  });

  test('[X22] an interrupted rebuild is thrown away at the next start, never the store it came from', () => {
    const begun = beginRebuild(freshState([1]), 'unopenable', [1]);
    const next = atStart(begun);
    expect(next).toMatchObject({ current: 1, rebuilding: null, retired: [2] });
    expect(windowPartition(next)).toBe(1);
  });

  test('[X22] a second rebuild in the same run drops the first half-filled one', () => {
    const twice = beginRebuild(beginRebuild(freshState([]), 'empty', [1]), 'empty', [1, 2]);
    expect(twice).toMatchObject({ current: 1, retired: [2], rebuilding: { partition: 3 } });
  });

  test('[X22] the current partition never stands among those to be removed', () => {
    const state = { ...freshState([4]), retired: [4, 3] };
    expect(atStart(state).retired).toEqual([3]);
  });
});
