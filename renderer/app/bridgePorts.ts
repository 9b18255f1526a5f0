import type { JournalPort } from '@renderer/journalClient/ports';
import type { PackFiles } from '@renderer/repositories/packFiles';
import type { SealedFiles } from '@renderer/store/photoFiles';
import type { Bridge } from '@shared/ipc/bridge';
import type { JournalFrame, WrappedKey } from '@shared/ipc/wire';
import { AppFailure } from '@shared/kernel/errors';
import type { ChangeId } from '@shared/kernel/ids';
import type { TextPort } from '@shared/kernel/ports';
import { ok, type Result } from '@shared/kernel/result';

/** The bridge, cut into the small ports that the journal client and the store ask for. */

export function journalPort({ calls }: Bridge): JournalPort {
  return {
    append: (change) => calls['journal.append'](change),
    read: (fromSeq, maxFrames) => calls['journal.read']({ fromSeq, maxFrames }),
    async hashAt(seq) {
      const answer = await calls['journal.hashAt']({ seq });
      return answer.ok ? ok(answer.value.hash) : answer;
    },
  };
}

export function findInJournal({ calls }: Bridge): (changeId: ChangeId) => Promise<JournalFrame | null> {
  return async (changeId) => orThrow(await calls['journal.find']({ changeId })).frame;
}

export function putKey({ calls }: Bridge): (wrapped: WrappedKey) => Promise<void> {
  return async (wrapped) => void orThrow(await calls['keys.put'](wrapped));
}

export function sealedFiles({ calls }: Bridge): SealedFiles {
  return {
    put: async (sealed) => orThrow(await calls['photos.put']({ sealed })).hash,
    get: async (hash) => orThrow(await calls['photos.get']({ hash })).sealed,
  };
}

export function packFiles({ calls }: Bridge, text: TextPort): PackFiles {
  return {
    async save(suggestedName, content) {
      const bytes = text.encode(content);
      const answer = await calls['file.save']({ kind: 'protocolPack', suggestedName, bytes });
      return answer.ok ? ok(answer.value.saved) : answer;
    },
    async open() {
      const answer = await calls['file.open']({ kind: 'protocolPack' });
      return answer.ok ? ok(answer.value.bytes) : answer;
    },
    decode: (bytes) => text.decode(bytes),
  };
}

/** For code below that has promises to reject with, not Results. */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new AppFailure(result.error);
  return result.value;
}
