import type { HashHex } from '@shared/kernel/ids';
import { uuidFromBytes } from '@shared/kernel/bytes';
import { hashBytes, idBytes } from '@shared/journal/frameLayout';
import { hashHex } from '@shared/journal/frame';
import type { JournalView, PrefixSummary } from '@shared/journal/reconcile';
import type { Head } from '@shared/ipc/wire';
import { ChangeIdTable } from './changeIdTable';

/** Where a frame lies: segment number, offset and length in that file. */
export interface FramePlace {
  segment: number;
  offset: number;
  length: number;
}

export interface IndexEntry extends FramePlace {
  hash: Uint8Array;
  changeId: Uint8Array;
}

/** Every frame of the journal in about 75 bytes of memory. Lost frames keep their number, and their hash when known. */
export class JournalIndex {
  private hashes = new Uint8Array(1024 * hashBytes);
  private ids = new Uint8Array(1024 * idBytes);
  private hashKnown = new Uint8Array(1024);
  /** Segment, offset, length; a length of 0 marks a lost frame. */
  private places = new Uint32Array(1024 * 3);
  private readonly table = new ChangeIdTable();
  private headSeq = 0;

  get length(): number {
    return this.headSeq;
  }

  /** Adds the next frame, or overwrites a known one. */
  set(seq: number, entry: IndexEntry): void {
    this.grow(seq);
    this.ids.set(entry.changeId, (seq - 1) * idBytes);
    this.places.set([entry.segment, entry.offset, entry.length], (seq - 1) * 3);
    this.setHash(seq, entry.hash);
    this.headSeq = Math.max(this.headSeq, seq);
    this.table.add(this.ids, seq, this.headSeq);
  }

  /** `hash` null: what is known of it stays known only when `keepHash`. */
  setLost(seq: number, hash: Uint8Array | null, keepHash = false): void {
    this.grow(seq);
    this.ids.fill(0, (seq - 1) * idBytes, seq * idBytes);
    this.places.fill(0, (seq - 1) * 3, seq * 3);
    if (!keepHash) this.setHash(seq, hash);
    this.headSeq = Math.max(this.headSeq, seq);
  }

  setHash(seq: number, hash: Uint8Array | null): void {
    this.hashKnown[seq - 1] = hash === null ? 0 : 1;
    this.hashes.set(hash ?? new Uint8Array(hashBytes), (seq - 1) * hashBytes);
  }

  truncate(seq: number): void {
    this.headSeq = Math.min(seq, this.headSeq);
    this.table.rebuild(this.ids, this.headSeq);
  }

  /** Null when unknown. All zeros for 0. Not copied. */
  hashAt(seq: number): Uint8Array | null {
    if (seq === 0) return new Uint8Array(hashBytes);
    if (seq < 0 || seq > this.headSeq || this.hashKnown[seq - 1] !== 1) return null;
    return this.hashes.subarray((seq - 1) * hashBytes, seq * hashBytes);
  }

  hashHexAt(seq: number): HashHex | null {
    const hash = this.hashAt(seq);
    return hash === null ? null : hashHex(hash);
  }

  /** Null for a lost frame and beyond the head. */
  placeOf(seq: number): FramePlace | null {
    const [segment = 0, offset = 0, length = 0] = this.places.subarray((seq - 1) * 3, seq * 3);
    return seq < 1 || seq > this.headSeq || length === 0 ? null : { segment, offset, length };
  }

  seqOf(changeId: Uint8Array): number | null {
    const seq = this.table.find(this.ids, changeId);
    return seq !== null && this.placeOf(seq) !== null ? seq : null;
  }

  changeIdAt(seq: number): string | null {
    return this.placeOf(seq) === null
      ? null
      : uuidFromBytes(this.ids.subarray((seq - 1) * idBytes, seq * idBytes));
  }

  firstLost(): number | null {
    for (let seq = 1; seq <= this.headSeq; seq += 1) if (this.places[seq * 3 - 1] === 0) return seq;
    return null;
  }

  upTo(seq: number): PrefixSummary {
    const end = Math.min(seq, this.headSeq);
    // Unknown hashes are kept as zeros, which change no XOR.
    const words = new Uint32Array(this.hashes.buffer);
    const readable = new Uint32Array(hashBytes / 4);
    const known = new Uint32Array(hashBytes / 4);
    let lost = 0;
    let unknownHashes = 0;
    for (let at = 0; at < end; at += 1) {
      const isLost = this.places[at * 3 + 2] === 0;
      if (isLost) lost += 1;
      if (this.hashKnown[at] !== 1) unknownHashes += 1;
      for (let word = 0; word < readable.length; word += 1) {
        const bits = words[at * readable.length + word] ?? 0;
        known[word] = (known[word] ?? 0) ^ bits;
        if (!isLost) readable[word] = (readable[word] ?? 0) ^ bits;
      }
    }
    return {
      readable: end - lost,
      lost,
      readableDigest: hashHex(new Uint8Array(readable.buffer)),
      knownDigest: hashHex(new Uint8Array(known.buffer)),
      unknownHashes,
    };
  }

  head(): Head {
    return { seq: this.headSeq, hash: hashHex(this.hashAt(this.headSeq) ?? new Uint8Array(hashBytes)) };
  }

  /** The journal as it would be if it ended at `headSeq`. */
  view(headSeq: number): JournalView {
    const hashAt = (seq: number): HashHex | null => (seq > headSeq ? null : this.hashHexAt(seq));
    return {
      head: { seq: headSeq, hash: hashAt(headSeq) ?? hashHex(new Uint8Array(hashBytes)) },
      hashAt,
      changeIdAt: (seq) => (seq > headSeq ? null : this.changeIdAt(seq)),
      upTo: (seq) => this.upTo(Math.min(seq, headSeq)),
    };
  }

  private grow(seq: number): void {
    if (seq <= this.hashKnown.length) return;
    const room = Math.max(seq, this.hashKnown.length * 2);
    this.hashes = enlarged(this.hashes, room * hashBytes);
    this.ids = enlarged(this.ids, room * idBytes);
    this.hashKnown = enlarged(this.hashKnown, room);
    const places = new Uint32Array(room * 3);
    places.set(this.places);
    this.places = places;
  }
}

function enlarged(from: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(length);
  to.set(from);
  return to;
}
