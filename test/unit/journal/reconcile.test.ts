import { describe, expect, it } from 'vitest';
import { reconcile } from '@shared/journal/reconcile';
import { JournalIndex } from '@main/journal/journalIndex';
import { sha256 } from '@main/files/sha256';
import { uuidBytes } from '@shared/kernel/bytes';
import { hashHex } from '@shared/journal/frame';
import type { StoreState } from '@shared/ipc/wire';
import { idOf } from '../../builders/journal/sealedChange';

const hashOf = (seq: number): Uint8Array => sha256(Uint8Array.of(seq));

function journalOf(length: number, lost: Record<number, 'known' | 'unknown'> = {}): JournalIndex {
  const index = new JournalIndex();
  for (let seq = 1; seq <= length; seq += 1) {
    const hash = hashOf(seq);
    if (lost[seq] !== undefined) index.setLost(seq, lost[seq] === 'known' ? hash : null);
    else index.set(seq, { segment: 1, offset: seq, length: 1, hash, changeId: uuidBytes(idOf(seq)) });
  }
  return index;
}

/** A store that acknowledged 1..seq, without those in `without`. */
function storeAt(seq: number, pending: number[] = [], without: number[] = []): StoreState {
  const whole = journalOf(seq, Object.fromEntries(without.map((nth) => [nth, 'known' as const])));
  const { readable, readableDigest } = whole.upTo(seq);
  const hash = seq === 0 ? hashHex(new Uint8Array(32)) : hashHex(hashOf(seq));
  return {
    head: { seq, hash },
    count: readable,
    digest: readableDigest,
    pendingChangeIds: pending.map((n) => idOf(n)),
  };
}

const verdict = (index: JournalIndex, store: StoreState): string =>
  reconcile(index.view(index.length), store);

describe('a store held against the journal', () => {
  it('[J7] equal: nothing missing on either side, also when both are empty', () => {
    expect(verdict(journalOf(0), storeAt(0))).toBe('equal');
    expect(verdict(journalOf(9), storeAt(9))).toBe('equal');
  });

  it('[J7] resend: only the outbox is missing, on the disk or as acknowledgement', () => {
    expect(verdict(journalOf(9), storeAt(9, [10, 11]))).toBe('resend');
    expect(verdict(journalOf(9), storeAt(7, [8, 9]))).toBe('resend');
    expect(verdict(journalOf(9), storeAt(7, [8, 9, 10]))).toBe('resend');
  });

  it('[J7] rebuild: the journal has something the store neither acknowledged nor sent', () => {
    expect(verdict(journalOf(9), storeAt(0))).toBe('rebuild');
    expect(verdict(journalOf(9), storeAt(7))).toBe('rebuild');
    expect(verdict(journalOf(9), storeAt(7, [9]))).toBe('rebuild');
  });

  it('[J7] rebuild: a row is missing or another one stands in its place', () => {
    expect(verdict(journalOf(9), storeAt(9, [], [4]))).toBe('rebuild');
    expect(verdict(journalOf(9), { ...storeAt(9), digest: storeAt(8).digest })).toBe('rebuild');
  });

  it('[J7] ahead: the store knows a head the journal does not have, or more rows than it', () => {
    expect(verdict(journalOf(9), storeAt(10))).toBe('ahead');
    expect(verdict(journalOf(0), storeAt(1))).toBe('ahead');
    const otherHead = { seq: 9, hash: hashHex(hashOf(8)) };
    expect(verdict(journalOf(9), { ...storeAt(9), head: otherHead })).toBe('ahead');
    expect(verdict(journalOf(9), { ...storeAt(9), count: 10 })).toBe('ahead');
  });

  it('[J8] a damaged journal: the store that still has the lost frame is good as it is', () => {
    expect(verdict(journalOf(9, { 4: 'known' }), storeAt(9))).toBe('equal');
    expect(verdict(journalOf(9, { 4: 'unknown', 5: 'known' }), storeAt(9))).toBe('equal');
    expect(verdict(journalOf(9, { 4: 'known' }), storeAt(9, [10]))).toBe('resend');
  });

  it('[J8] a damaged journal: a store rebuilt from it is equal, an empty one is rebuilt', () => {
    expect(verdict(journalOf(9, { 4: 'known' }), storeAt(9, [], [4]))).toBe('equal');
    expect(verdict(journalOf(9, { 4: 'unknown' }), storeAt(0))).toBe('rebuild');
  });

  it('[J8] a damaged journal never has the possibly only copy of a lost frame rebuilt away', () => {
    expect(verdict(journalOf(9, { 4: 'known' }), storeAt(9, [], [6]))).toBe('ahead');
    expect(verdict(journalOf(9, { 4: 'unknown' }), storeAt(4))).toBe('ahead');
    // Whole up to 8, and only 9 is missing: still the only copy of 4.
    expect(verdict(journalOf(9, { 4: 'known' }), storeAt(8))).toBe('ahead');
  });
});
