import type { AppError } from '@shared/kernel/errors';
import type { DeviceId, VaultId, WrapId } from '@shared/kernel/ids';
import type { FilePort } from '../files/filePort';
import type { Report } from '../files/report';
import type { Kdf } from '../kdf/kdfClient';
import type { Attempts } from './attempts';
import type { HeldKey } from './heldKey';
import type { HeldLock } from './lockFile';
import type { PinLock } from './pinLock';
import type { ProcessesPort } from './processes';
import type { Marks } from './vaultFile';
import type { VaultStore } from './vaultStore';

export interface VaultPorts {
  files: FilePort;
  kdf: Kdf;
  userDataFolder: string;
  /** Where a practice goes unless the user chooses another folder. */
  defaultFolder: string;
  /** `monotonicMs` must not move when somebody sets the computer's time. */
  clock: { nowMs(): number; monotonicMs(): number };
  processes: ProcessesPort;
  /** Of this app as it runs. */
  marks: Marks;
  report: Report;
}

export interface OpenVault {
  folder: string;
  /** In the user-data folder: copies of vault.json and of the key shards. */
  copyFolder: string;
  vaultId: VaultId;
  store: VaultStore;
  lock: HeldLock;
}

/** Everything the vault service remembers. One per process. */
export interface VaultMemory {
  ports: VaultPorts;
  deviceId: DeviceId | null;
  open: OpenVault | null;
  /** Why `start` found no vault that may be opened; null for a computer that never had one. */
  failure: AppError | null;
  /** Chosen by the user for a new practice. */
  chosenFolder: string | null;
  unlocked: { key: HeldKey; wrapId: WrapId } | null;
  attempts: Attempts;
  pin: PinLock;
}
