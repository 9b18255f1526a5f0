import { AppFailure, appError } from '@shared/kernel/errors';
import type { VaultId } from '@shared/kernel/ids';
import type { Timers } from '@shared/kernel/timers';
import { openDatabase, storeNameOf, type PlasmaDatabase, type StoreEnvironment } from './database';
import { storeLimitMs, withTimeLimit } from './timeLimit';

const attempts = 3;

/** The only way to the tables: each piece of work has a time limit, and a fresh connection when the old one died. */
export interface GuardedDatabase {
  /** Which vault's store the work goes to. Before this was said, all work is refused with vault.none. */
  use(vaultId: VaultId): void;
  /**
   * Hazard: `work` may run again after a time-out whose first run did reach the disk after all; it must be
   * harmless to repeat. Rejects with store.timeout, store.unopenable, store.newerVersion, journal.diskFull,
   * or whatever AppFailure the work throws.
   */
  run<T>(work: (database: PlasmaDatabase) => Promise<T>): Promise<T>;
  /** The store followed the journal up to `seq`; a reconnection that finds less has met an emptied store. */
  noteHead(seq: number): void;
  close(): void;
}

export interface GuardOptions {
  environment: StoreEnvironment;
  timers: Timers;
  limitMs?: number;
}

export function guardDatabase({
  environment,
  timers,
  limitMs = storeLimitMs,
}: GuardOptions): GuardedDatabase {
  let storeName: string | null = null;
  let opening: Promise<PlasmaDatabase> | null = null;
  let highestSeq = 0;
  let lost = false;

  function connection(): Promise<PlasmaDatabase> {
    if (storeName === null) return Promise.reject(new AppFailure(appError('vault.none')));
    opening ??= openDatabase(environment, storeName).then(refuseEmptied);
    return opening;
  }

  /** Chromium replaces a damaged store by an empty one; nothing may be written on top of that. */
  async function refuseEmptied(database: PlasmaDatabase): Promise<PlasmaDatabase> {
    const head = await database.meta.get('head');
    if (!lost && (head?.seq ?? 0) >= highestSeq) return database;
    lost = true;
    database.close();
    throw new AppFailure(appError('store.unopenable', { headSeq: head?.seq ?? 0, knownSeq: highestSeq }));
  }

  function drop(): void {
    const former = opening;
    opening = null;
    former?.then(
      (database) => database.close(),
      () => undefined, // It never opened, so there is nothing to close; whoever waited for it was told.
    );
  }

  async function once<T>(work: (database: PlasmaDatabase) => Promise<T>): Promise<T> {
    return work(await connection());
  }

  return {
    use(vaultId) {
      if (storeName === storeNameOf(vaultId)) return;
      drop();
      storeName = storeNameOf(vaultId);
      highestSeq = 0;
      lost = false;
    },
    async run(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await withTimeLimit(timers, limitMs, () => once(work));
        } catch (error) {
          if (isFinal(error)) throw error;
          drop();
          if (attempt >= attempts) throw asFailure(error);
        }
      }
    },
    noteHead(seq) {
      highestSeq = Math.max(highestSeq, seq);
    },
    close: drop,
  };
}

/** Our own refusals are answers, not accidents; only a time-out is worth another connection. */
function isFinal(error: unknown): boolean {
  if (error instanceof AppFailure) return error.appError.code !== 'store.timeout';
  return !(error instanceof Error) || programmersMistakes.has(error.name);
}

const programmersMistakes = new Set([
  'TypeError',
  'ReferenceError',
  'RangeError',
  'DataError',
  'DataCloneError',
  'SchemaError',
]);

function asFailure(error: unknown): AppFailure {
  if (error instanceof AppFailure) return error;
  const full = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
  return new AppFailure(appError(full ? 'journal.diskFull' : 'store.unopenable'));
}
