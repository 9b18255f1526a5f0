import { useState } from 'react';
import { readPicture } from '../readPicture';
import type { NewConsentForm } from './useNewConsent';

/** As many as a consent takes (shared/domain/consent.ts). */
export const mostPages = 8;

export interface ScannedPages {
  /** Files that are no picture we take, or too many; counted and said, never dropped in silence. */
  refused: number;
  add: (files: File[]) => Promise<void>;
}

/** Chosen pages stay in memory until they are sealed with the consent. */
export function useScannedPages({ typed, change }: NewConsentForm): ScannedPages {
  const [refused, setRefused] = useState(0);
  return {
    refused,
    async add(files) {
      const read = await Promise.all(files.map(readPicture));
      const pages = read.flatMap((picture) => (picture === null ? [] : [picture.bytes]));
      const kept = [...typed.pages, ...pages].slice(0, mostPages);
      setRefused(files.length - (kept.length - typed.pages.length));
      change({ pages: kept });
    },
  };
}
