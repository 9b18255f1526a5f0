import { Dexie, type DexieOptions, type Table } from 'dexie';
import { AppFailure, appError } from '@shared/kernel/errors';
import type { CacheRow, ChangeRow, DraftRow, HeadRow, OutboxRow } from './rows';

/** Raise together with a `this.version(…)` line and a migration test. Never change a table of a released version. */
export const storeVersion = 1;
/** Hazard: bound to the records of every installation. Never rename. */
export const storeName = 'plasmachart';
/** Dexie multiplies its versions by ten before IndexedDB sees them. */
export const nativeVersion = (version: number): number => version * 10;

/** Where IndexedDB comes from; the browser's own unless a test brings another. */
export type StoreEnvironment = Required<Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>> & {
  indexedDB: IDBFactory;
};

/** Law: only opaque ids, kinds, sequence numbers and hashes stand in a key or an index. */
export class PlasmaDatabase extends Dexie {
  declare readonly records: Table<ChangeRow, string>;
  declare readonly history: Table<ChangeRow, string>;
  declare readonly outbox: Table<OutboxRow, number>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly cache: Table<CacheRow, string>;
  declare readonly meta: Table<HeadRow, string>;

  constructor(environment: StoreEnvironment) {
    super(storeName, {
      ...environment,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
    });
    this.version(storeVersion).stores({
      records: 'recordId, kind, [keyId+kind], seq, frameHash',
      history: 'changeId, recordId, frameHash',
      outbox: '++order, changeId',
      drafts: 'draftId',
      cache: 'segment',
      meta: 'name',
    });
  }
}

/** Error: store.newerVersion when a later app wrote this store; nothing of it was touched then. */
export async function openDatabase(environment: StoreEnvironment): Promise<PlasmaDatabase> {
  // Hazard: Dexie swallows VersionError and opens at whatever version is installed. Asked before and after.
  const installed = await environment.indexedDB.databases();
  refuseNewer(installed.find((database) => database.name === storeName)?.version);
  const database = new PlasmaDatabase(environment);
  await database.open();
  try {
    refuseNewer(database.backendDB().version);
  } catch (error) {
    database.close();
    throw error;
  }
  // Another window wants to change or delete the store: holding on would block it for ever.
  database.on('versionchange', () => database.close());
  return database;
}

function refuseNewer(version: number | undefined): void {
  if (version !== undefined && version > nativeVersion(storeVersion)) {
    throw new AppFailure(
      appError('store.newerVersion', { found: version, known: nativeVersion(storeVersion) }),
    );
  }
}
