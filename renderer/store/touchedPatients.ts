import type { KeyId, RecordId } from '@shared/kernel/ids';
import type { PlasmaDatabase } from './database';
import type { GuardedDatabase } from './guardedDatabase';

export interface PatientsAsOf {
  /** Every patient the store has a record of. */
  known: Set<RecordId>;
  /** The patients that changed after the sequence, each with the newest one; Infinity while not acknowledged. */
  touchedAt: Map<RecordId, number>;
}

/**
 * Read from headers alone: no key is needed, nothing is opened.
 * @param seq null when no sequence is known: every known patient is out of date anyway, and no row has to be read.
 */
export function patientsTouchedAfter(guarded: GuardedDatabase, seq: number | null): Promise<PatientsAsOf> {
  return guarded.run((database) =>
    database.transaction('r', [database.records, database.outbox], async () => {
      const known = await database.records.where('kind').equals('patient').primaryKeys();
      if (seq === null) return { known: new Set(known as RecordId[]), touchedAt: new Map() };
      const newestByKey = new Map<KeyId, number>();
      const note = (keyId: KeyId, at: number): void => {
        newestByKey.set(keyId, Math.max(at, newestByKey.get(keyId) ?? 0));
      };
      await database.records
        .where('seq')
        .above(seq)
        .each((row) => note(row.keyId, row.seq ?? 0));
      await database.outbox.each((row) => note(row.header.keyId, Infinity));
      return { known: new Set(known as RecordId[]), touchedAt: await patientsOf(database, newestByKey) };
    }),
  );
}

/** The patient's own record carries the patient's key; keys of the practice lead to nobody. */
async function patientsOf(
  database: PlasmaDatabase,
  newestByKey: ReadonlyMap<KeyId, number>,
): Promise<Map<RecordId, number>> {
  const touchedAt = new Map<RecordId, number>();
  for (const [keyId, at] of newestByKey) {
    const [patientId] = await database.records.where('[keyId+kind]').equals([keyId, 'patient']).primaryKeys();
    if (patientId !== undefined) touchedAt.set(patientId as RecordId, at);
  }
  return touchedAt;
}
