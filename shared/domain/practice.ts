import { z } from 'zod';
import type { RecordFormat, RecordUpgrades } from './recordFormat';

/** Raise only together with a migration and a golden record. */
export const practiceSchemaVersion = 2;

/** Version 2: the protocol pack the practice works with; null is the app's default. */
export const practiceUpgrades: RecordUpgrades = [(older) => ({ activePack: null, ...older })];

/** The practice itself: one per vault. */
export const practiceSchema = z.object({
  /** As it stands on printed sheets. */
  name: z.string().trim().min(1).max(120),
  /** The protocol pack new screenings use; null: the app's default. */
  activePack: z.object({ id: z.string().min(1).max(60), version: z.string().max(20) }).nullable(),
});
export type Practice = z.infer<typeof practiceSchema>;

export const practiceFormat: RecordFormat<typeof practiceSchema> = {
  schema: practiceSchema,
  version: practiceSchemaVersion,
  upgrades: practiceUpgrades,
};
