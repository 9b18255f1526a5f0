import { z } from 'zod';
import { actionSchema, sourceSchema } from '../../domain/finding';

export const localTextSchema = z.object({ en: z.string().min(1), ru: z.string().min(1) });
export type LocalText = z.infer<typeof localTextSchema>;

/** Row of clinical-reference.md §0; null for what the seeds do not have. */
export const seedRowSchema = z.int().min(1).max(43).nullable();

/** Ids are stored with answers and findings; a published one is never given another meaning. */
export const idSchema = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);

/** What every finding needs, whether it comes from a question, a result or the record itself. */
export const gateShape = {
  ruleId: idSchema,
  seedRow: seedRowSchema,
  /** Short name for findings and lists. */
  name: localTextSchema,
  message: localTextSchema,
  action: actionSchema,
  sources: z.array(sourceSchema).min(1),
  /** What about it no readable source supports: a window, a number, a class. Shown beside the sources. */
  unverified: localTextSchema.nullable().default(null),
};
