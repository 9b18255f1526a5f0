import { type Photo, imageTypeOf, maxPhotoBytes, photoFormat, photoSchema } from '@shared/domain/photo';
import { appError } from '@shared/kernel/errors';
import { hashHexSchema, type RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { decodeImage, thumbnailOf } from './imageDecoding';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export type PhotoDetails = Pick<Photo, 'phase' | 'view' | 'takenOn' | 'sessionId' | 'note'>;

export interface PhotoListing {
  /** Newest first. */
  photos: Versioned<Photo>[];
  /** Photo records that could not be read; shown and counted, never hidden. */
  unreadable: number;
}

export interface PhotoRepository {
  listForPatient: (patientId: RecordId) => Promise<Result<PhotoListing>>;
  /**
   * Checks, seals and stores the picture byte for byte, then its record. When any step fails there is no record; a
   * sealed file that nothing names may stay behind.
   */
  importPhoto: (patientId: RecordId, bytes: Uint8Array, details: PhotoDetails) => Promise<Result<RecordId>>;
  /** Changes what is said about a picture, never the picture. */
  saveDetails: (photo: Versioned<Photo>, details: PhotoDetails) => Promise<Result<null>>;
  /** The picture, decoded. The caller closes the bitmap. */
  image: (photo: Versioned<Photo>, role: 'original' | 'thumbnail') => Promise<Result<ImageBitmap>>;
}

export function createPhotoRepository(ports: RepositoryPorts): PhotoRepository {
  const { store, photos: files, clock } = ports;

  async function listForPatient(patientId: RecordId): Promise<Result<PhotoListing>> {
    const listing = await settled(store.listByPatient(patientId));
    if (!listing.ok) return listing;
    const parsed = listing.value.changes
      .filter((change) => change.header.kind === 'photo')
      .map((change) => parseVersioned(change, photoFormat));
    const photos = parsed.flatMap((result) => (result.ok ? [result.value] : []));
    const lost = listing.value.unreadable.filter((row) => row.kind === 'photo').length;
    return ok({ photos: photos.sort(newestFirst), unreadable: lost + parsed.length - photos.length });
  }

  async function importPhoto(
    patientId: RecordId,
    bytes: Uint8Array,
    details: PhotoDetails,
  ): Promise<Result<RecordId>> {
    const imageType = imageTypeOf(bytes);
    if (imageType === null) return fail(appError('photo.unsupported'));
    if (bytes.length > maxPhotoBytes)
      return fail(appError('photo.tooLarge', { byteLength: bytes.length, maxPhotoBytes }));
    const decoded = await decodeImage(bytes, imageType);
    if (!decoded.ok) return decoded;
    const { width: widthPx, height: heightPx } = decoded.value;
    const thumbnail = await thumbnailOf(decoded.value);
    decoded.value.close();

    const described = { ...details, imageType, widthPx, heightPx, byteLength: bytes.length };
    // Before a file is written: what the record would not take is not stored either.
    const fits = photoSchema.omit({ originalHash: true, thumbnailHash: true }).safeParse(described);
    if (!fits.success) return fail(appError('record.invalid'));

    const photoId = ports.newRecordId();
    const stored = await settled(
      Promise.all([
        files.put(patientId, photoId, 'original', bytes),
        files.put(patientId, photoId, 'thumbnail', thumbnail),
      ]),
    );
    if (!stored.ok) return stored;
    const [originalHash, thumbnailHash] = stored.value.map((hash) => hashHexSchema.parse(hash));
    const parsed = photoSchema.safeParse({ ...fits.data, originalHash, thumbnailHash });
    if (!parsed.success) return fail(appError('record.invalid'));
    const written = await commit(patientId, photoId, 0, parsed.data);
    return written.ok ? ok(photoId) : written;
  }

  async function saveDetails(photo: Versioned<Photo>, details: PhotoDetails): Promise<Result<null>> {
    if (photo.patientId === null) return fail(appError('record.invalid'));
    const parsed = photoSchema.safeParse({ ...photo.record, ...details });
    if (!parsed.success) return fail(appError('record.invalid'));
    return commit(photo.patientId, photo.recordId, photo.revision, parsed.data);
  }

  async function commit(
    patientId: RecordId,
    recordId: RecordId,
    basedOnRevision: number,
    record: Photo,
  ): Promise<Result<null>> {
    const attachments = [record.originalHash, record.thumbnailHash];
    const common = { kind: 'photo' as const, schemaVersion: photoFormat.version, happenedAt: clock.now() };
    const written = await settled(
      store.commit([{ ...common, recordId, patientId, basedOnRevision, record, attachments }]),
    );
    return written.ok ? ok(null) : written;
  }

  async function image(
    photo: Versioned<Photo>,
    role: 'original' | 'thumbnail',
  ): Promise<Result<ImageBitmap>> {
    if (photo.patientId === null) return fail(appError('record.invalid'));
    const hash = role === 'original' ? photo.record.originalHash : photo.record.thumbnailHash;
    const bytes = await settled(files.get(photo.patientId, photo.recordId, role, hash));
    if (!bytes.ok) return bytes;
    return decodeImage(bytes.value, role === 'original' ? photo.record.imageType : 'image/jpeg');
  }

  return { listForPatient, importPhoto, saveDetails, image };
}

function newestFirst(a: Versioned<Photo>, b: Versioned<Photo>): number {
  return b.record.takenOn.localeCompare(a.record.takenOn) || b.enteredAt.localeCompare(a.enteredAt);
}
