import { Dexie, type DexieOptions, type Table } from 'dexie';
import { AppFailure, appError } from '@shared/kernel/errors';
import type { VaultId } from '@shared/kernel/ids';
import type { CacheRow, ChangeRow, DraftRow, HeadRow, OutboxRow } from './rows';

/** Raise together with a `this.version(…)` line and a migration test. Never change a table of a released version. */
export const storeVersion = 1;
const namePrefix = 'plasmachart-';
/**
 * One store per vault, so that a second vault on the same computer never looks like a damaged first one.
 * Hazard: bound to the records of every installation. Never rename.
 */
export const storeNameOf = (vaultId: VaultId): string => `${namePrefix}${vaultId}`;
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

  constructor(environment: StoreEnvironment, name: string) {
    super(name, {
      ...environment,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
    });
    this.version(storeVersion).stores({
      records: 'recordId, kind, [keyId+kind], seq',
      history: 'changeId, recordId',
      outbox: '++order, changeId',
      drafts: 'draftId',
      cache: 'segment',
      meta: 'name',
    });
  }
}

/** Error: store.newerVersion when a later app wrote this store; nothing of it was touched then. */
export async function openDatabase(environment: StoreEnvironment, name: string): Promise<PlasmaDatabase> {
  // Hazard: Dexie swallows VersionError and opens at whatever version is installed. Asked before and after.
  const installed = await environment.indexedDB.databases();
  refuseNewer(installed.find((database) => database.name === name)?.version);
  const database = new PlasmaDatabase(environment, name);
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

/** Whether this computer holds records of any vault. Opens nothing. */
export async function hasAnyStore({ indexedDB }: StoreEnvironment): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name?.startsWith(namePrefix));
}

function refuseNewer(version: number | undefined): void {
  if (version !== undefined && version > nativeVersion(storeVersion)) {
    throw new AppFailure(
      appError('store.newerVersion', { found: version, known: nativeVersion(storeVersion) }),
    );
  }
}
