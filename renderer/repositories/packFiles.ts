import type { Result } from '@shared/kernel/result';

/** Files of packs, through the system's dialogs. */
export interface PackFiles {
  /** False: the user cancelled. */
  save(suggestedName: string, text: string): Promise<Result<boolean>>;
  /** The bytes of the file the user chose; null: cancelled. */
  open(): Promise<Result<Uint8Array | null>>;
  /** Throws on bytes that are not UTF-8. */
  decode(bytes: Uint8Array): string;
}
