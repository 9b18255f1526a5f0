import type { RecordStore } from '@renderer/store/recordStore';
import { type AppError, appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { PackRef, ProtocolPack } from '@shared/protocol/pack';
import { packFileText, readPackFile, type PackFileRefusal } from '@shared/protocol/packFile';
import { shippedPacks } from '@shared/protocol/packs';
import { isSamePack, refOf } from '@shared/protocol/publishing';
import type { PackFiles } from './packFiles';
import { findPackIn } from './protocolReading';
import { packWriting } from './protocolWriting';
import type { RepositoryPorts } from './services';

export interface ImportedPack extends PackRef {
  /** The same pack was here already. */
  alreadyHere: boolean;
}

/** False: the user cancelled. */
export async function exportPack(
  store: RecordStore,
  files: PackFiles,
  ref: PackRef,
): Promise<Result<boolean>> {
  const found = await findPackIn(store, ref);
  if (!found.ok) return found;
  if (found.value === null) return fail(appError('protocol.missing'));
  return files.save(`${ref.id}-${ref.version}.json`, packFileText(found.value));
}

/** Takes a file in as a published version; either whole, or not at all. Null: the user cancelled. */
export async function importPack(
  ports: RepositoryPorts,
  files: PackFiles,
): Promise<Result<ImportedPack | null, PackFileRefusal>> {
  const opened = await files.open();
  if (!opened.ok) return refusal(opened.error);
  if (opened.value === null) return ok(null);
  const text = decoded(files, opened.value);
  if (text === null) return refusal(appError('protocol.fileNotJson'));
  const read = readPackFile(text);
  return read.ok ? take(ports, read.value) : read;
}

async function take(
  ports: RepositoryPorts,
  pack: ProtocolPack,
): Promise<Result<ImportedPack, PackFileRefusal>> {
  const here = await findPackIn(ports.store, pack);
  if (!here.ok) return refusal(here.error);
  if (here.value !== null)
    return isSamePack(here.value, pack)
      ? ok({ ...refOf(pack), alreadyHere: true })
      : refusal(appError('protocol.fileConflict'));
  if (shippedPacks.some(({ id }) => id === pack.id)) return refusal(appError('protocol.fileShippedId'));
  const content = { status: 'published' as const, origin: 'file' as const, pack };
  const written = await packWriting(ports).write(ports.newRecordId(), content, 0);
  return written.ok ? ok({ ...refOf(pack), alreadyHere: false }) : refusal(written.error);
}

function decoded(files: PackFiles, bytes: Uint8Array): string | null {
  try {
    return files.decode(bytes);
  } catch {
    // Only bytes that are not UTF-8 throw.
    return null;
  }
}

function refusal(error: AppError): Result<never, PackFileRefusal> {
  return fail({ error, places: [] });
}
