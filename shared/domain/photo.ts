import { z } from 'zod';
import { hashHexSchema, recordIdSchema } from '../kernel/ids';
import { isoDateSchema } from '../kernel/time';
import type { RecordFormat } from './recordFormat';

/** Raise only together with a migration and a golden record. */
export const photoSchemaVersion = 1;

/** `identity` shows the face for recognising the patient; the others document a treatment. */
export const photoPhases = ['before', 'after', 'followUp', 'identity'] as const;
export const photoPhaseSchema = z.enum(photoPhases);
export type PhotoPhase = z.infer<typeof photoPhaseSchema>;

/** Standard views of a shot list; `other` is explained in the note. */
export const photoViews = [
  'front',
  'leftOblique',
  'rightOblique',
  'leftProfile',
  'rightProfile',
  'neck',
  'decollete',
  'hands',
  'scalpTop',
  'scalpBack',
  'closeUp',
  'other',
] as const;
export const photoViewSchema = z.enum(photoViews);
export type PhotoView = z.infer<typeof photoViewSchema>;

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const imageTypeSchema = z.enum(imageTypes);
export type ImageType = z.infer<typeof imageTypeSchema>;

/** Largest picture taken in; a 50-megapixel JPEG is about 25 MB. */
export const maxPhotoBytes = 40 * 1024 * 1024;

/** An outcome photo and what was said about it. The picture itself is a sealed file, byte for byte as imported. */
export const photoSchema = z.object({
  phase: photoPhaseSchema,
  view: photoViewSchema,
  /** The day the picture was taken, which may be before the day it was imported. */
  takenOn: isoDateSchema,
  /** The session it documents, if any. */
  sessionId: recordIdSchema.nullable(),
  note: z.string().max(4000),
  imageType: imageTypeSchema,
  widthPx: z.int().min(1).max(30_000),
  heightPx: z.int().min(1).max(30_000),
  byteLength: z.int().min(1).max(maxPhotoBytes),
  /** Names of the sealed files: SHA-256 of their ciphertext. */
  originalHash: hashHexSchema,
  thumbnailHash: hashHexSchema,
});
export type Photo = z.infer<typeof photoSchema>;

export const photoFormat: RecordFormat<typeof photoSchema> = {
  schema: photoSchema,
  version: photoSchemaVersion,
  upgrades: [],
};

/**
 * What the bytes say they are, by their first bytes; a file name proves nothing.
 * `null` for anything that is not JPEG, PNG or WebP.
 */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const starts = (signature: number[], at = 0) =>
    signature.every((byte, index) => bytes[at + index] === byte);
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp';
  return null;
}
