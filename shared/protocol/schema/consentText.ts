import { z } from 'zod';
import { sourceSchema } from '../../domain/finding';
import { idSchema, localTextSchema } from './parts';

/** A consent text, word for word. A changed word is a new version: what was signed keeps its own. */
export const consentTextSchema = z.object({
  id: idSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: localTextSchema,
  sections: z
    .array(
      z.object({
        id: idSchema,
        heading: localTextSchema,
        paragraphs: z.array(localTextSchema).min(1),
        sources: z.array(sourceSchema),
      }),
    )
    .min(1),
});
export type ConsentText = z.infer<typeof consentTextSchema>;
