import { type Change, type ChangeBody, changeBodySchema, type ChangeHeader } from '../domain/change';
import { appError } from '../kernel/errors';
import type { VaultId } from '../kernel/ids';
import type { AeadKey } from '../kernel/ports';
import { fail, ok, type Result } from '../kernel/result';
import { changeAssociatedData } from './associatedData';
import { openJson, type SealPorts, sealJson } from './sealedJson';

/** The envelope of a change: its body, sealed under `key` and bound to the header's identity. */
export async function sealChange(
  ports: SealPorts,
  key: AeadKey,
  vaultId: VaultId,
  change: Change,
): Promise<Uint8Array> {
  const body = changeBodySchema.parse(change.body);
  return sealJson(ports, key, body, changeAssociatedData(ports.text, vaultId, change.header));
}

/** The body behind `envelope`. Error: record.unreadable when it does not open under this key and header. */
export async function openChange(
  ports: SealPorts,
  key: AeadKey,
  vaultId: VaultId,
  header: ChangeHeader,
  envelope: Uint8Array,
): Promise<Result<ChangeBody>> {
  const opened = await openJson(ports, key, envelope, changeAssociatedData(ports.text, vaultId, header));
  if (!opened.ok) return opened;
  const body = changeBodySchema.safeParse(opened.value);
  return body.success ? ok(body.data) : fail(appError('record.unreadable'));
}
