import type { ChannelOutput } from '@shared/ipc/contract';
import type { Practice } from '@shared/domain/practice';
import type { Practitioner } from '@shared/domain/practitioner';

/** What main hands over when a vault opens: the master key among it. */
export type Opened = ChannelOutput<'vault.unlock'>;

export interface PracticeDetails {
  practice: Practice;
  practitioner: Practitioner;
}

/** How the user got in, and what is still to do before the first screen. */
export interface Entry {
  opened: Opened;
  /** First run only: to be written as soon as the store is open. */
  details?: PracticeDetails;
  /** First run only: shown once. */
  recoveryWords?: readonly string[];
}
