import { z } from 'zod';

/** Raise only together with a migration and a golden record. */
export const practiceSchemaVersion = 1;

/** The practice itself: one per vault. */
export const practiceSchema = z.object({
  /** As it stands on printed sheets. */
  name: z.string().trim().min(1).max(120),
});
export type Practice = z.infer<typeof practiceSchema>;
