import { idBytes } from '@shared/journal/frameLayout';

const noId = new Uint8Array(idBytes);

/**
 * From change id to sequence in 8 bytes per frame: open addressing over the ids that the index already keeps.
 * Slots are never taken back one by one: an id that was overwritten no longer matches and is stepped over.
 */
export class ChangeIdTable {
  private slots = new Int32Array(1024);
  private used = 0;

  /** `ids` holds 16 bytes per sequence, sequence 1 first, up to sequence `length`. */
  add(ids: Uint8Array, seq: number, length: number): void {
    if ((this.used + 1) * 2 > this.slots.length) this.rebuild(ids, length);
    else this.insert(ids, seq);
  }

  find(ids: Uint8Array, changeId: Uint8Array): number | null {
    const mask = this.slots.length - 1;
    for (let slot = startOf(changeId, 0) & mask; ; slot = (slot + 1) & mask) {
      const seq = this.slots[slot] ?? 0;
      if (seq === 0) return null;
      if (sameId(ids, (seq - 1) * idBytes, changeId)) return seq;
    }
  }

  /** Starts over with sequences 1..`length`. */
  rebuild(ids: Uint8Array, length: number): void {
    let size = 1024;
    while (size < length * 4) size *= 2;
    this.slots = new Int32Array(size);
    this.used = 0;
    for (let seq = 1; seq <= length; seq += 1) this.insert(ids, seq);
  }

  private insert(ids: Uint8Array, seq: number): void {
    // Lost frames have no id; a million of them would all want the same slot.
    if (sameId(ids, (seq - 1) * idBytes, noId)) return;
    const mask = this.slots.length - 1;
    let slot = startOf(ids, (seq - 1) * idBytes) & mask;
    while ((this.slots[slot] ?? 0) !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = seq;
    this.used += 1;
  }
}

/** FNV-1a over the id: ids made in one millisecond differ only in their last bytes. */
function startOf(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + idBytes; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function sameId(ids: Uint8Array, from: number, changeId: Uint8Array): boolean {
  for (let at = 0; at < idBytes; at += 1) if (ids[from + at] !== changeId[at]) return false;
  return true;
}
