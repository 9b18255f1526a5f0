import type { Page } from '@playwright/test';

/** Everything one IndexedDB store holds, read through IndexedDB itself: LevelDB compresses its files. */
export interface StoreContent {
  database: string;
  store: string;
  /** Keys and values of all rows, as one text each: strings as they are, bytes both as UTF-8 and as UTF-16. */
  rows: string[];
  /** Keys of all indexes, likewise. */
  indexKeys: string[];
}

/** For the canary: what stands in every store of this origin, so that a typed word can be looked for. */
export function readIndexedDb(page: Page): Promise<StoreContent[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });

    function textOf(value: unknown): string {
      if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        const even = bytes.slice(0, bytes.length & ~1);
        return `${new TextDecoder().decode(bytes)}\n${new TextDecoder('utf-16le').decode(even)}`;
      }
      if (typeof value !== 'object' || value === null) return String(value);
      return Object.entries(value)
        .map(([name, part]) => `${name}: ${textOf(part)}`)
        .join('\n');
    }

    const contents: StoreContent[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await settled(indexedDB.open(name));
      for (const store of Array.from(database.objectStoreNames)) {
        const objects = database.transaction(store, 'readonly').objectStore(store);
        const [keys, values] = await Promise.all([
          settled<IDBValidKey[]>(objects.getAllKeys()),
          settled<unknown[]>(objects.getAll()),
        ]);
        const rows = [...keys, ...values].map(textOf);
        const indexKeys: string[] = [];
        for (const index of Array.from(objects.indexNames)) {
          const cursorRequest = database
            .transaction(store, 'readonly')
            .objectStore(store)
            .index(index)
            .openKeyCursor();
          for (
            let cursor = await settled(cursorRequest);
            cursor !== null;
            cursor = await settled(cursorRequest)
          ) {
            indexKeys.push(textOf(cursor.key));
            cursor.continue();
          }
        }
        contents.push({ database: name, store, rows, indexKeys });
      }
      database.close();
    }
    return contents;
  });
}
