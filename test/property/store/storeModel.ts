import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import type { OpenStore } from '@renderer/app/openStore';
import { AppFailure } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { AppendFault } from '../../builders/memoryBridge';
import { createMemoryVault, type MemoryVault } from '../../builders/memoryVault';
import { enter, newId, patientChange, type StoreWindow } from '../../builders/storeWindow';

/** One thing that happens to a practice's records. */
export type Step =
  | { do: 'commit'; patient: number; value: number }
  /** Based on a revision that is not the latest. */
  | { do: 'staleCommit'; patient: number; off: number }
  /** The next appends meet this fault; then all goes well again. */
  | { do: 'fault'; fault: Exclude<AppendFault, null>; times: number }
  | { do: 'wait'; ms: number }
  | { do: 'settle' }
  | { do: 'kill' }
  /** Killed so many turns of the event loop into a commit. */
  | { do: 'killInCommit'; patient: number; value: number; turns: number }
  /** Killed, and IndexedDB is found empty. */
  | { do: 'wipe' };

const patient = fc.nat({ max: 2 });
export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('commit' as const), patient, value: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('staleCommit' as const),
      patient,
      off: fc.constantFrom(-1, 1, 2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      fault: fc.constantFrom(
        'journal.diskFull' as const,
        'journal.writeFailed' as const,
        'answerLost' as const,
        'silent' as const,
      ),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(100, 1_000, 21_000) }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'settle' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'kill' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'wipe' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('killInCommit' as const),
      patient,
      value: fc.nat(),
      turns: fc.nat({ max: 12 }),
    }),
  },
);

type Versions = Map<RecordId, number[]>;
const copy = (from: Versions): Versions => new Map([...from].map(([id, values]) => [id, values.slice()]));
const total = (versions: Versions): number =>
  [...versions.values()].reduce((sum, values) => sum + values.length, 0);

function must(isSo: boolean, law: string): void {
  if (!isSo) throw new Error(law);
}

/** Every version in `part` is in `whole`, at the same place. */
function isPrefix(part: Versions, whole: Versions): boolean {
  return [...part].every(([id, values]) => values.every((value, at) => whole.get(id)?.[at] === value));
}

/** The real store beside a plain Map of what was committed; throws where the two part. */
class Practice {
  private readonly patients = [newId(), newId(), newId()];
  private readonly vault: MemoryVault = createMemoryVault();
  private versions: Versions = new Map();
  private toldSaved: Versions = new Map();
  private fault: { kind: AppendFault; times: number } = { kind: null, times: 0 };
  private window!: StoreWindow;
  private open!: OpenStore;

  constructor(private readonly sabotage: (window: StoreWindow) => void) {}

  async comeIn(): Promise<void> {
    const { window, open } = await enter(this.vault, (opened) => {
      opened.bridge.onAppend = () => (this.fault.times-- > 0 ? this.fault.kind : null);
      this.sabotage(opened);
    });
    this.window = window;
    this.open = open;
    window.foundation.client.saveState.subscribe(() => this.listen());
  }

  private listen(): void {
    if (this.window.foundation.client.saveState.get().phase === 'saved') this.toldSaved = copy(this.versions);
  }

  private async found(): Promise<Versions> {
    const histories: Versions = new Map();
    for (const id of this.patients) {
      const { changes, unreadable } = await this.open.store.history(id);
      must(unreadable.length === 0, 'every row opens');
      must(
        changes.every((change, at) => change.header.revision === at + 1),
        'revisions without a gap',
      );
      if (changes.length > 0)
        histories.set(
          id,
          changes.map((change) => change.body.record as number),
        );
    }
    return histories;
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'commit') return this.commit(step.patient, step.value);
    if (step.do === 'staleCommit') return this.staleCommit(step.patient, step.off);
    if (step.do === 'killInCommit') return this.killInCommit(step.patient, step.value, step.turns);
    if (step.do === 'fault') this.fault = { kind: step.fault, times: step.times };
    if (step.do === 'wait') this.window.timers.advance(step.ms);
    if (step.do === 'settle') await turns();
    if (step.do === 'kill' || step.do === 'wipe') await this.killed(step.do === 'wipe');
    this.listen();
  }

  private async commit(patientIndex: number, value: number): Promise<void> {
    const id = this.patients[patientIndex] ?? newId();
    const known = this.versions.get(id) ?? [];
    await this.open.store.commit([patientChange(id, known.length, value)]);
    this.versions.set(id, [...known, value]);
    this.listen();
  }

  private async staleCommit(patientIndex: number, off: number): Promise<void> {
    const id = this.patients[patientIndex] ?? newId();
    const based = (this.versions.get(id)?.length ?? 0) + off;
    // Without a record there is no key either, so the refusal has another name there.
    if (based < 0 || (this.versions.get(id) === undefined && based > 0)) return;
    const code = await this.open.store.commit([patientChange(id, based, -1)]).then(
      () => 'committed',
      (error: unknown) => (error instanceof AppFailure ? error.appError.code : String(error)),
    );
    must(code === 'record.conflict', `a stale commit is a conflict, not ${code}`);
  }

  private async killed(wiped: boolean): Promise<void> {
    this.window.kill();
    if (wiped) this.vault.partition = new IDBFactory();
    this.fault = { kind: null, times: 0 };
    await this.comeIn();
    const found = await this.found();
    must(isPrefix(this.toldSaved, found), 'what was called saved is there');
    must(isPrefix(found, this.versions), 'nothing is there that was not committed');
    if (!wiped) must(total(found) === total(this.versions), 'what was committed survives a kill');
    // What nobody was told is saved may be gone with IndexedDB; from here on it never happened.
    this.versions = found;
  }

  /** The half-done commit is there whole or not at all; everything else is as before. */
  private async killInCommit(patientIndex: number, value: number, afterTurns: number): Promise<void> {
    const id = this.patients[patientIndex] ?? newId();
    const before = this.versions;
    const known = before.get(id) ?? [];
    const outcome = this.open.store.commit([patientChange(id, known.length, value)]);
    outcome.catch(() => undefined); // A killed process hears of nothing any more.
    await turns(afterTurns);
    this.window.kill();
    await turns();
    this.fault = { kind: null, times: 0 };
    await this.comeIn();
    const found = await this.found();
    must(isPrefix(found, copy(before).set(id, [...known, value])), 'nothing is there that was not committed');
    must(isPrefix(before, found), 'what was committed survives a kill');
    this.versions = found;
  }

  async end(): Promise<void> {
    this.fault = { kind: null, times: 0 };
    for (let turn = 0; this.window.foundation.client.saveState.get().phase !== 'saved'; turn += 1) {
      must(turn < 50, 'everything is saved in the end');
      this.window.timers.advance(21_000);
      await turns();
    }
    await this.killed(true);
    must(this.vault.frames.length === total(this.versions), 'one frame for each change');
    this.window.kill();
  }
}

/** IndexedDB in memory moves on by turns of the event loop. */
async function turns(count = 25): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export async function runSteps(
  steps: readonly Step[],
  sabotage: (window: StoreWindow) => void = () => undefined,
): Promise<void> {
  const practice = new Practice(sabotage);
  await practice.comeIn();
  for (const step of steps) await practice.take(step);
  await practice.end();
}
