import { z } from 'zod';
import { hashHexSchema, recordIdSchema } from '../kernel/ids';
import { imageTypeSchema, maxPhotoBytes } from './photo';

/** A page kept as a picture beside a record (a scan, a report). The picture is a sealed file, byte for byte as attached. */
export const sealedImageSchema = z.object({
  /** What the sealed file is bound to, beside the patient's key. */
  fileId: recordIdSchema,
  imageType: imageTypeSchema,
  widthPx: z.int().min(1).max(30_000),
  heightPx: z.int().min(1).max(30_000),
  byteLength: z.int().min(1).max(maxPhotoBytes),
  /** Names of the sealed files: SHA-256 of their ciphertext. */
  originalHash: hashHexSchema,
  thumbnailHash: hashHexSchema,
});
export type SealedImage = z.infer<typeof sealedImageSchema>;
