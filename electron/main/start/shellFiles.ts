import { join } from 'node:path';
import { nodeFiles } from '../files/filePort';
import { writeDurable as writeWhole } from '../files/writeDurable';
import type { Log } from '../logging/log';
import { presentPartitions, removePartition } from '../partition/partitionFolders';
import { partitionStateSchema } from '../partition/partitionState';
import { loadPartitions, type Partitions } from '../partition/partitions';
import { storedPreferencesSchema } from '../preferences/preferences';
import { createJsonFile, type WriteDurable } from '../userData/jsonFile';
import { firstWindow, windowStateSchema, type WindowState } from '../window/windowState';

export const writeDurable: WriteDurable = (path, bytes) => writeWhole(nodeFiles, path, bytes);

export function preferencesFile(userDataFolder: string) {
  return createJsonFile(join(userDataFolder, 'preferences.json'), storedPreferencesSchema, writeDurable);
}

export function openPartitions(userDataFolder: string, log: Log): Promise<Partitions> {
  return loadPartitions(
    createJsonFile(join(userDataFolder, 'partitions.json'), partitionStateSchema, writeDurable),
    {
      present: () => presentPartitions(userDataFolder),
      remove: (partition) => removePartition(userDataFolder, partition),
    },
    log,
  );
}

/** The size of the window, kept from one start to the next. */
export async function openWindowState(userDataFolder: string, log: Log) {
  const file = createJsonFile(join(userDataFolder, 'window.json'), windowStateSchema, writeDurable);
  const found = await file.read();
  let state = typeof found === 'object' ? found : firstWindow;
  return {
    get: (): WindowState => state,
    set(next: WindowState): void {
      // A window smaller or larger than the schema allows (another screen, say) is not worth remembering.
      const parsed = windowStateSchema.safeParse(next);
      if (!parsed.success) return;
      state = parsed.data;
      file.write(state).catch((error: unknown) => log.failure('window.notKept', error));
    },
  };
}
