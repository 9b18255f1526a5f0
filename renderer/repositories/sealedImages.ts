import { imageTypeOf, maxPhotoBytes } from '@shared/domain/photo';
import { sealedImageSchema, type SealedImage } from '@shared/domain/sealedImage';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { decodeImage, thumbnailOf } from './imageDecoding';
import type { RepositoryPorts } from './services';
import { settled } from './versioned';

/**
 * Checks, seals and stores one picture byte for byte, with its thumbnail. The record that names it is the caller's
 * to write; a sealed file that nothing names may stay behind. Errors: photo.unsupported, photo.tooLarge and what the
 * disk says.
 */
export async function sealImage(
  { photos: files, newRecordId }: RepositoryPorts,
  patientId: RecordId,
  bytes: Uint8Array,
): Promise<Result<SealedImage>> {
  const imageType = imageTypeOf(bytes);
  if (imageType === null) return fail(appError('photo.unsupported'));
  if (bytes.length > maxPhotoBytes)
    return fail(appError('photo.tooLarge', { byteLength: bytes.length, maxPhotoBytes }));
  const decoded = await decodeImage(bytes, imageType);
  if (!decoded.ok) return decoded;
  const { width: widthPx, height: heightPx } = decoded.value;
  const thumbnail = await thumbnailOf(decoded.value);
  decoded.value.close();
  const fileId = newRecordId();
  const described = { fileId, imageType, widthPx, heightPx, byteLength: bytes.length };
  const fits = sealedImageSchema.omit({ originalHash: true, thumbnailHash: true }).safeParse(described);
  if (!fits.success) return fail(appError('record.invalid'));
  const stored = await settled(
    Promise.all([
      files.put(patientId, fileId, 'original', bytes),
      files.put(patientId, fileId, 'thumbnail', thumbnail),
    ]),
  );
  if (!stored.ok) return stored;
  const [originalHash, thumbnailHash] = stored.value;
  const whole = sealedImageSchema.safeParse({ ...fits.data, originalHash, thumbnailHash });
  return whole.success ? ok(whole.data) : fail(appError('record.invalid'));
}

/** The picture, decoded. The caller closes the bitmap. */
export async function openSealedImage(
  { photos: files }: RepositoryPorts,
  patientId: RecordId,
  { fileId, imageType, originalHash, thumbnailHash }: SealedImage,
  role: 'original' | 'thumbnail',
): Promise<Result<ImageBitmap>> {
  const hash = role === 'original' ? originalHash : thumbnailHash;
  const bytes = await settled(files.get(patientId, fileId, role, hash));
  if (!bytes.ok) return bytes;
  return decodeImage(bytes.value, role === 'original' ? imageType : 'image/jpeg');
}
