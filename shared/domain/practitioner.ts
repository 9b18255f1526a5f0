import { z } from 'zod';
import type { RecordFormat } from './recordFormat';

/** Raise only together with a migration and a golden record. */
export const practitionerSchemaVersion = 1;

/** Somebody who treats and signs. The record id is the practitioner id of their way to unlock. */
export const practitionerSchema = z.object({
  name: z.string().trim().min(1).max(120),
  /** Licence or diploma as it is to stand under a signature; empty when none is named. */
  credential: z.string().trim().max(120),
});
export type Practitioner = z.infer<typeof practitionerSchema>;

export const practitionerFormat: RecordFormat<typeof practitionerSchema> = {
  schema: practitionerSchema,
  version: practitionerSchemaVersion,
  upgrades: [],
};
