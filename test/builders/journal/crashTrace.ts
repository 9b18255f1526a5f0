import type { DiskPort } from '@main/files/diskPort';
import type { HashHex } from '@shared/kernel/ids';
import { CrashModel } from './crashModel';
import { MemoryDisk } from './memoryDisk';
import { journalOptions, openedJournal, settledJournal, type AnchorBox } from './openedJournal';
import { randomSource } from './randomSource';
import { sealedChange } from './sealedChange';
import type { SealedChange } from '@shared/ipc/wire';
import { noHead, readAll, StoreModel } from './storeModel';

/** What the world outside the journal knew when the disk had done so many operations. */
export interface Moment {
  operations: number;
  store: StoreModel;
  anchor: AnchorBox;
  submitted: number;
}

export interface Trace {
  disk: MemoryDisk;
  moments: Moment[];
}

const segmentBytes = 9000;
const changes = 70;

/** From a part of a sector to several sectors. */
const change = (n: number): SealedChange => sealedChange(n, { bytes: 40 + ((n * 397) % 1800) });

/** A session of work, single changes and groups, over several segments. `wrap` takes a safeguard away. */
export async function recordTrace(wrap: (disk: MemoryDisk) => DiskPort = (disk) => disk): Promise<Trace> {
  const disk = new MemoryDisk();
  const store = new StoreModel();
  const anchor = { head: noHead };
  const moments: Moment[] = [];
  let submitted = 0;
  const note = (): void => {
    moments.push({
      operations: disk.log.length,
      store: store.copy(),
      anchor: { head: anchor.head },
      submitted,
    });
  };
  note();
  const journal = await settledJournal({ ...journalOptions(wrap(disk), anchor), segmentBytes }, store);
  while (submitted < changes) {
    const group = Array.from({ length: 1 + (submitted % 6) }, (_, nth) => change(submitted + nth + 1));
    submitted += group.length;
    store.outbox.push(...group);
    note();
    await Promise.all(
      group.map(async (sealed) => {
        const answer = await journal.append(sealed);
        if (answer.ok) store.acknowledged(sealed, answer.value);
        note();
      }),
    );
  }
  await journal.flushAnchor();
  note();
  await journal.close();
  return { disk, moments };
}

/** The newest moment at or before the given operation: acknowledgements later than the cut never happened. */
function momentAt(moments: Moment[], operations: number): Moment {
  const moment = moments.findLast((candidate) => candidate.operations <= operations);
  if (moment === undefined) throw new Error('before the beginning');
  return moment;
}

export interface Losses {
  states: number;
  lost: number;
  phantoms: number;
  stuck: number;
  /** Damage told although nothing acknowledged was hurt, while the store was whole. */
  falseAlarms: number;
}

export function noLosses(): Losses {
  return { states: 0, lost: 0, phantoms: 0, stuck: 0, falseAlarms: 0 };
}

/** Opens what a crash left, twice: with the store as it was, and with the store wiped. */
export async function examine(files: Map<string, Uint8Array>, moment: Moment, losses: Losses): Promise<void> {
  for (const wiped of [false, true]) {
    losses.states += 1;
    const disk = MemoryDisk.holding(files);
    const journal = await openedJournal({
      ...journalOptions(disk, { head: moment.anchor.head }),
      segmentBytes,
    });
    let store = wiped ? new StoreModel() : moment.store.copy();
    const answer = await journal.reconcile(store.state());
    if (!answer.ok || answer.value.verdict === 'ahead') {
      losses.stuck += 1;
      continue;
    }
    if (answer.value.verdict === 'rebuild') store = await StoreModel.rebuilt(journal, store.outbox);
    if (!wiped && journal.status().damage !== null) losses.falseAlarms += 1;
    await check(await readAll(journal), moment, losses);
    if ((await store.drain(journal)) !== null) losses.stuck += 1;
    const after = await journal.reconcile(store.state());
    if (!after.ok || after.value.verdict !== 'equal') losses.stuck += 1;
    if (!wiped && journal.status().count !== moment.submitted) losses.lost += 1;
    await journal.close();
  }
}

async function check(
  frames: { seq: number; hash: HashHex; header: { changeId: string } }[],
  moment: Moment,
  losses: Losses,
): Promise<void> {
  const bySeq = new Map(frames.map((frame) => [frame.seq, frame.hash]));
  for (const { seq, hash } of moment.store.rows.values()) if (bySeq.get(seq) !== hash) losses.lost += 1;
  const known = new Set([
    ...moment.store.rows.keys(),
    ...moment.store.outbox.map(({ header }) => header.changeId),
  ]);
  losses.phantoms += frames.filter(({ header }) => !known.has(header.changeId)).length;
}

/** Every prefix of the trace times what may have survived of the operations not synced by then. */
export async function crashEverywhere({ disk, moments }: Trace, variants: number): Promise<Losses> {
  const losses = noLosses();
  const random = randomSource(4711);
  const model = new CrashModel();
  for (let operations = 0; operations <= disk.log.length; operations += 1) {
    const operation = disk.log[operations - 1];
    if (operation !== undefined) model.apply(operation);
    const seen = new Set<string>();
    for (let variant = 0; variant < variants; variant += 1) {
      const likelihood = [0, 1, 0.5, 0.9, 0.1][variant % 5] ?? 0.5;
      let key = '';
      const image = model.image(() => {
        const spared = random() < likelihood;
        key += spared ? '1' : '0';
        return spared;
      });
      if (seen.has(key)) continue;
      seen.add(key);
      await examine(image, momentAt(moments, operations), losses);
    }
  }
  return losses;
}
