import { maxLabImages, type LabImage } from '@shared/domain/labReport';
import { imageTypeOf, maxPhotoBytes } from '@shared/domain/photo';
import type { AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useEffect, useRef, useState } from 'react';
import { useServices } from '../services';

export interface PageAttaching {
  /** Files that are no picture we take, damaged or too large; counted and said. */
  refused: number;
  /** Somebody offered a PDF. */
  offeredPdf: boolean;
  tooMany: boolean;
  storing: boolean;
  error: AppError | null;
  add: (files: File[]) => Promise<void>;
}

/** Seals each page as it is chosen; the record names it once the report is saved. */
export function usePageAttaching(
  patientId: RecordId,
  pages: readonly LabImage[],
  onPages: (pages: LabImage[]) => void,
): PageAttaching {
  const { labs } = useServices();
  const [said, setSaid] = useState({ refused: 0, offeredPdf: false, tooMany: false });
  const [storing, setStoring] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const held = useRef(pages);
  useEffect(() => {
    held.current = pages;
  }, [pages]);

  const add = async (files: File[]): Promise<void> => {
    const read = await Promise.all(files.map(readPage));
    const pictures = read.filter((each) => each instanceof Uint8Array);
    const room = maxLabImages - held.current.length;
    setSaid({
      refused: read.filter((each) => each === 'refused').length,
      offeredPdf: read.includes('pdf'),
      tooMany: pictures.length > room,
    });
    setError(null);
    setStoring(true);
    for (const bytes of pictures.slice(0, room)) {
      const sealed = await labs.attach(patientId, bytes);
      if (!sealed.ok) {
        setError(sealed.error);
        break;
      }
      held.current = [...held.current, sealed.value];
      onPages([...held.current]);
    }
    setStoring(false);
  };

  return { ...said, storing, error, add };
}

const pdfSignature = '%PDF';

async function readPage(file: File): Promise<Uint8Array | 'pdf' | 'refused'> {
  if (file.size === 0 || file.size > maxPhotoBytes) return 'refused';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const begins = String.fromCharCode(...bytes.subarray(0, pdfSignature.length));
    if (begins === pdfSignature) return 'pdf';
    return imageTypeOf(bytes) === null ? 'refused' : bytes;
  } catch (error) {
    // Moved, deleted, or on a stick that was pulled out: counted among the refused.
    if (error instanceof DOMException) return 'refused';
    throw error;
  }
}
