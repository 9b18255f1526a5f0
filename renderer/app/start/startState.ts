import type { AppError } from '@shared/kernel/errors';

export type RebuildReason = 'empty' | 'behind' | 'unopenable';

/** What the window shows before anybody unlocks. */
export type StartState =
  | { phase: 'opening' }
  | { phase: 'reconciling' }
  /** Changes of an earlier run are on their way to the journal. */
  | { phase: 'sending'; done: number; total: number }
  /** Main is about to open a fresh partition; this process ends. */
  | { phase: 'switching'; reason: RebuildReason }
  | { phase: 'rebuilding'; reason: RebuildReason | null; done: number; total: number }
  /** The working store was made anew: the user is told once, then goes on. */
  | { phase: 'told'; records: number; reason: RebuildReason }
  /**
   * Lock screen or first run. `strayRecords`: no vault is known, yet this computer holds records of one, so
   * "open an existing vault" comes before "create".
   */
  | { phase: 'ready'; vault: 'none' | 'present'; strayRecords: boolean }
  | { phase: 'stopped'; error: AppError };
