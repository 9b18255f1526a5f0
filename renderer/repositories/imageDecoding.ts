import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';

/**
 * Decoding goes through short-lived Blobs and bitmaps only: Chromium spills long-lived large Blobs to disk in the
 * clear. Close every bitmap you get.
 */
export async function decodeImage(bytes: Uint8Array, type: string): Promise<Result<ImageBitmap>> {
  try {
    return ok(await createImageBitmap(new Blob([bytes.slice()], { type })));
  } catch (error) {
    if (error instanceof DOMException) return fail(appError('photo.unsupported'));
    throw error;
  }
}

const thumbnailEdgePx = 480;

/** A JPEG at most 480 px on its longer edge, upright, without the original's metadata. */
export async function thumbnailOf(bitmap: ImageBitmap): Promise<Uint8Array> {
  const scale = Math.min(1, thumbnailEdgePx / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
  return new Uint8Array(await blob.arrayBuffer());
}
