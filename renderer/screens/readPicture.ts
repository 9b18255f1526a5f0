import { imageTypeOf, maxPhotoBytes } from '@shared/domain/photo';

/** The bytes of a chosen picture; null for what is no picture we take, too large, or cannot be read any more. */
export async function readPicture(file: File): Promise<{ bytes: Uint8Array; modifiedMs: number } | null> {
  if (file.size === 0 || file.size > maxPhotoBytes) return null;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return imageTypeOf(bytes) === null ? null : { bytes, modifiedMs: file.lastModified };
  } catch (error) {
    // Moved, deleted, or on a stick that was pulled out: counted among the refused.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
