import type { z } from 'zod';

/** Steps from one schema version of a record to the next. Each only adds or renames; none guesses. */
export type RecordUpgrades = readonly ((older: Record<string, unknown>) => Record<string, unknown>)[];

/** How one kind of record is stored. `upgrades[n - 1]` lifts version n to n + 1. */
export interface RecordFormat<S extends z.ZodType = z.ZodType> {
  schema: S;
  version: number;
  upgrades: RecordUpgrades;
}

/**
 * A stored record lifted to the version the app knows. What is not an object is handed back as it is: the schema
 * refuses it. Whoever calls has refused newer versions already.
 */
export function upgraded(stored: unknown, fromVersion: number, upgrades: RecordUpgrades): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  return upgrades
    .slice(fromVersion - 1)
    .reduce<Record<string, unknown>>((record, step) => step(record), { ...stored });
}
