import type { ChangeHeader } from '../domain/change';
import type { WrappedKey } from '../ipc/wire';
import { concatBytes } from '../kernel/bytes';
import type { KeyId, RecordId, VaultId } from '../kernel/ids';
import type { TextPort } from '../kernel/ports';

type Field = string | number;

/** 8 bytes, big-endian; whole numbers from 0 to 2⁵³−1. */
function uintBytes(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a whole number');
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

function fieldBytes(text: TextPort, field: Field): Uint8Array {
  const content = typeof field === 'number' ? uintBytes(field) : text.encode(field);
  const prefix = new Uint8Array(5);
  prefix[0] = typeof field === 'number' ? 2 : 1;
  new DataView(prefix.buffer).setUint32(1, content.length);
  return concatBytes(prefix, content);
}

/**
 * Canonical bytes: each field is type (1 text, 2 whole number) ‖ length (u32) ‖ content, so two different
 * lists of fields never give the same bytes. The first field names the use, so that nothing sealed for one
 * place opens in another.
 */
export function associatedData(text: TextPort, use: string, fields: readonly Field[]): Uint8Array {
  return concatBytes(...[`plasmachart/1/${use}`, ...fields].map((field) => fieldBytes(text, field)));
}

/** Binds a change's envelope to the vault and to the header that stands beside it in clear. */
export function changeAssociatedData(
  text: TextPort,
  vaultId: VaultId,
  header: Pick<ChangeHeader, 'changeId' | 'kind' | 'recordId' | 'revision' | 'operation' | 'keyId'>,
): Uint8Array {
  const { changeId, kind, recordId, revision, operation, keyId } = header;
  return associatedData(text, 'change', [vaultId, changeId, kind, recordId, revision, operation, keyId]);
}

export function photoAssociatedData(
  text: TextPort,
  vaultId: VaultId,
  photoId: RecordId,
  role: 'original' | 'thumbnail',
): Uint8Array {
  return associatedData(text, 'photo', [vaultId, photoId, role]);
}

export function draftAssociatedData(text: TextPort, vaultId: VaultId, draftId: string): Uint8Array {
  return associatedData(text, 'draft', [vaultId, draftId]);
}

export function cacheAssociatedData(text: TextPort, vaultId: VaultId, segment: string): Uint8Array {
  return associatedData(text, 'cache', [vaultId, segment]);
}

export function wrappedKeyAssociatedData(
  text: TextPort,
  vaultId: VaultId,
  keyId: KeyId,
  purpose: WrappedKey['purpose'],
): Uint8Array {
  return associatedData(text, 'wrappedKey', [vaultId, keyId, purpose]);
}
