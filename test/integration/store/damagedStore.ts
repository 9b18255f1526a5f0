import { IDBKeyRange, type IDBFactory } from 'fake-indexeddb';
import { testVaultId } from '../../builders/storeWindow';
import { openDatabase, storeNameOf, type PlasmaDatabase } from '@renderer/store/database';

/** Reaches past the store into its tables, as a failing disk would. */
export async function withTables<T>(
  partition: IDBFactory,
  damage: (database: PlasmaDatabase) => PromiseLike<T>,
): Promise<T> {
  const database = await openDatabase({ indexedDB: partition, IDBKeyRange }, storeNameOf(testVaultId));
  try {
    return await damage(database);
  } finally {
    database.close();
  }
}
