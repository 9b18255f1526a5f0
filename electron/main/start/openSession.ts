import { session as sessions, type Session } from 'electron';
import type { Log } from '../logging/log';
import { emptyBlobStorage, partitionFolder, partitionName } from '../partition/partitionFolders';
import { appScheme } from './origin';

export interface RecordSessions {
  /** The session of that partition, able to load the app. No HTTP cache on disk. */
  of(partition: number): Session;
  /** Empties what Chromium may have spilled to disk in the clear. */
  sweep(partition: number): void;
}

export function createRecordSessions(
  userDataFolder: string,
  serve: (request: Request) => Promise<Response>,
  log: Log,
): RecordSessions {
  const served = new WeakSet<Session>();
  return {
    of(partition) {
      const session = sessions.fromPartition(partitionName(partition), { cache: false });
      if (!served.has(session)) session.protocol.handle(appScheme, serve);
      served.add(session);
      return session;
    },
    sweep(partition) {
      try {
        emptyBlobStorage(userDataFolder);
        emptyBlobStorage(partitionFolder(userDataFolder, partition));
      } catch (error) {
        // A file still held open (Windows): the next lock or start gets it.
        log.failure('blobs.notEmptied', error);
      }
    },
  };
}
