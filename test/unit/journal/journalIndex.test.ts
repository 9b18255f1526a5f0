import { describe, expect, it } from 'vitest';
import { JournalIndex } from '@main/journal/journalIndex';
import { sha256 } from '@main/files/sha256';

/** Like the ids of one busy millisecond: only the last bytes differ. */
function changeId(n: number): Uint8Array {
  const bytes = new Uint8Array(16).fill(1);
  new DataView(bytes.buffer).setUint32(12, n);
  return bytes;
}

function filled(length: number): JournalIndex {
  const index = new JournalIndex();
  for (let seq = 1; seq <= length; seq += 1) {
    index.set(seq, {
      segment: 1,
      offset: seq * 100,
      length: 100,
      hash: new Uint8Array(32).fill(seq),
      changeId: changeId(seq),
    });
  }
  return index;
}

describe('index of the journal', () => {
  it('[J5] finds each of 100 000 change ids and no other', () => {
    const index = filled(100_000);
    let wrong = 0;
    for (let seq = 1; seq <= 100_000; seq += 1) if (index.seqOf(changeId(seq)) !== seq) wrong += 1;
    for (let seq = 100_001; seq <= 101_000; seq += 1) if (index.seqOf(changeId(seq)) !== null) wrong += 1;
    expect(wrong).toBe(0);
    expect(index.placeOf(77)).toEqual({ segment: 1, offset: 7700, length: 100 });
  });

  it('[J5] forgets what was cut, and takes other frames in its place', () => {
    const index = filled(3000);
    index.truncate(1500);
    expect(index.seqOf(changeId(1501))).toBeNull();
    expect(index.placeOf(1501)).toBeNull();
    expect(index.hashHexAt(1501)).toBeNull();
    index.set(1501, {
      segment: 2,
      offset: 72,
      length: 9,
      hash: sha256(Uint8Array.of(1)),
      changeId: changeId(9999),
    });
    expect(index.seqOf(changeId(9999))).toBe(1501);
    expect(index.seqOf(changeId(1500))).toBe(1500);
  });

  it('[J6] keeps the number and the known hash of lost frames, a hundred thousand of them', () => {
    const index = filled(10);
    for (let seq = 11; seq < 100_000; seq += 1) index.setLost(seq, null);
    index.setLost(100_000, sha256(Uint8Array.of(7)));
    expect(index.upTo(100_000)).toMatchObject({ readable: 10, lost: 99_990, unknownHashes: 99_989 });
    expect(index.firstLost()).toBe(11);
    expect(index.hashHexAt(50)).toBeNull();
    expect(index.hashHexAt(100_000)).not.toBeNull();
    expect(index.seqOf(new Uint8Array(16))).toBeNull();
  });
});
