import type { Change, ChangeBody, RecordKind } from '@shared/domain/change';
import type { SealedChange } from '@shared/ipc/wire';
import { AppFailure, appError } from '@shared/kernel/errors';
import {
  changeIdSchema,
  hashHexSchema,
  type DeviceId,
  type IdSource,
  type RecordId,
  type VaultId,
} from '@shared/kernel/ids';
import type { Clock } from '@shared/kernel/time';
import { openChange, sealChange } from '@shared/seal/envelope';
import type { SealPorts } from '@shared/seal/sealedJson';
import type { DataKeys, SealingKey } from './dataKeys';
import type { NewChange } from './recordStore';
import { headerOf, type ChangeRow } from './rows';

export interface ChangeSealingPorts {
  seal: SealPorts;
  keys: DataKeys;
  ids: IdSource;
  clock: Clock;
  vaultId: VaultId;
  deviceId: DeviceId;
  /** Who unlocked: the author of what is entered now. */
  practitionerId: RecordId;
}

export interface ChangeSealing {
  seal(change: NewChange): Promise<SealedChange>;
  /** Rejects with record.unreadable, keys.missing or keys.damaged. */
  open(row: ChangeRow): Promise<Change>;
}

export function createChangeSealing(ports: ChangeSealingPorts): ChangeSealing {
  const { seal, keys, vaultId } = ports;

  function keyFor(change: NewChange): Promise<SealingKey> | SealingKey {
    if (change.kind === 'checkpoint') return keys.checkpoint;
    if (change.patientId === null) return keys.practice;
    const isNewPatient = change.kind === 'patient' && change.basedOnRevision === 0;
    return isNewPatient ? keys.ofNewPatient(change.patientId) : keys.ofPatient(change.patientId);
  }

  return {
    async seal(change) {
      refuseMisplaced(change);
      const { keyId, key } = await keyFor(change);
      const body: ChangeBody = {
        patientId: change.patientId,
        authorId: change.kind === 'checkpoint' ? null : ports.practitionerId,
        deviceId: ports.deviceId,
        happenedAt: change.happenedAt,
        enteredAt: ports.clock.now(),
        record: change.record,
      };
      const header = {
        changeId: changeIdSchema.parse(ports.ids.next()),
        kind: change.kind,
        recordId: change.recordId,
        revision: change.basedOnRevision + 1,
        operation: 'put' as const,
        keyId,
        schemaVersion: change.schemaVersion,
        attachments: (change.attachments ?? []).map((hash) => hashHexSchema.parse(hash)),
      };
      return { header, envelope: await sealChange(seal, key, vaultId, { header, body }) };
    },
    async open(row) {
      const header = headerOf(row);
      const body = await openChange(seal, await keys.byId(row.keyId), vaultId, header, row.envelope);
      if (!body.ok) throw new AppFailure(body.error);
      return { header, body: body.value };
    },
  };
}

const kindsOfPractice: readonly RecordKind[] = ['practice', 'practitioner', 'protocolPack', 'checkpoint'];

/** A patient's record is found by the id of the patient, and nothing of a patient is sealed with the practice's key. */
export function refuseMisplaced({ kind, recordId, patientId }: NewChange): void {
  const misplaced = kindsOfPractice.includes(kind) ? patientId !== null : patientId === null;
  if (misplaced || (kind === 'patient' && recordId !== patientId)) {
    throw new AppFailure(appError('record.invalid'));
  }
}
