import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidBytes } from '@shared/kernel/bytes';
import { digestOf } from '@shared/journal/digest';
import { hashHex } from '@shared/journal/frame';
import { reconcile } from '@shared/journal/reconcile';
import type { StoreState } from '@shared/ipc/wire';
import { sha256 } from '@main/files/sha256';
import { JournalIndex } from '@main/journal/journalIndex';
import { idOf } from '../../builders/journal/sealedChange';

const hashOf = (seq: number): Uint8Array => sha256(Uint8Array.of(seq, 1));

interface World {
  journal: number;
  lost: Set<number>;
  /** Sequences whose rows the store has. */
  rows: Set<number>;
  head: number;
  pending: Set<number>;
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, nth) => from + nth);
const someOf = (from: number, to: number): fc.Arbitrary<Set<number>> =>
  fc.subarray(numbers(from, to)).map((picked) => new Set(picked));

/** Worlds near the rules: a damaged stretch, a row or two that are missing, an outbox that is nearly right. */
const world: fc.Arbitrary<World> = fc
  .record({ journal: fc.nat(12), head: fc.nat(13) })
  .chain(({ journal, head }) =>
    fc.record({
      journal: fc.constant(journal),
      head: fc.constant(head),
      // The head of a journal is always readable or named by a segment.
      lost: fc.oneof(
        { weight: 2, arbitrary: fc.constant(new Set<number>()) },
        { weight: 1, arbitrary: someOf(1, journal - 1) },
      ),
      rows: fc.oneof(
        { weight: 2, arbitrary: fc.constant(new Set(numbers(1, head))) },
        { weight: 1, arbitrary: someOf(1, head) },
      ),
      pending: fc.oneof(
        { weight: 2, arbitrary: fc.constant(new Set(numbers(head + 1, journal + 1))) },
        { weight: 1, arbitrary: someOf(head + 1, journal + 1) },
      ),
    }),
  );

function journalOf({ journal, lost }: World): JournalIndex {
  const index = new JournalIndex();
  for (let seq = 1; seq <= journal; seq += 1) {
    if (lost.has(seq)) index.setLost(seq, lost.has(seq + 1) ? null : hashOf(seq));
    else
      index.set(seq, {
        segment: 1,
        offset: seq,
        length: 1,
        hash: hashOf(seq),
        changeId: uuidBytes(idOf(seq)),
      });
  }
  return index;
}

function storeOf({ rows, head, pending }: World): StoreState {
  return {
    head: { seq: head, hash: hashHex(head === 0 ? new Uint8Array(32) : hashOf(head)) },
    count: rows.size,
    digest: hashHex(digestOf([...rows].map(hashOf))),
    pendingChangeIds: [...pending].map((n) => idOf(n)),
  };
}

const readable = ({ journal, lost }: World): number[] =>
  Array.from({ length: journal }, (_, at) => at + 1).filter((seq) => !lost.has(seq));

describe('reconcile, any journal and store', () => {
  it('[J7] equal or resend never leaves a readable frame out of the store and its outbox', () => {
    fc.assert(
      fc.property(world, (given) => {
        const index = journalOf(given);
        const verdict = reconcile(index.view(given.journal), storeOf(given));
        fc.pre(verdict === 'equal' || verdict === 'resend');
        // XOR cannot see which lost frames a store has when nobody knows their hashes; counts must do.
        fc.pre(index.upTo(given.journal).unknownHashes === 0);
        for (const seq of readable(given)) expect(given.rows.has(seq) || given.pending.has(seq)).toBe(true);
        expect(verdict === 'equal').toBe(given.pending.size === 0);
      }),
      { numRuns: 600 },
    );
  });

  it('[J8] rebuild never throws away a row that the journal cannot give back', () => {
    fc.assert(
      fc.property(world, (given) => {
        const verdict = reconcile(journalOf(given).view(given.journal), storeOf(given));
        fc.pre(verdict === 'rebuild');
        // Rows the journal cannot give, of a store whose head the journal knows and which is no longer than it.
        const only = [...given.rows].filter((seq) => seq <= given.head && given.lost.has(seq));
        expect(only).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('[J7] a store that kept the rules is never ahead, and never rebuilt for nothing', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(5), (journal, acknowledged, further) => {
        const head = Math.min(journal, acknowledged);
        const upTo = (length: number): number[] => Array.from({ length }, (_, at) => at + 1);
        const pending = new Set(upTo(journal + further).slice(head));
        const given = { journal, lost: new Set<number>(), rows: new Set(upTo(head)), head, pending };
        const verdict = reconcile(journalOf(given).view(journal), storeOf(given));
        expect(verdict).toBe(pending.size === 0 ? 'equal' : 'resend');
      }),
    );
  });
});
