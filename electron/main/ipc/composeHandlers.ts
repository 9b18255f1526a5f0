import type { PreferencesHolder } from '../preferences/preferences';
import { appHandlers, type AppHandlerPorts } from './appHandlers';
import { fileHandlers, type FileHandlerPorts } from './fileHandlers';
import type { Handlers } from './handler';
import { lockHandlers } from './lockHandlers';
import { partitionHandlers } from './partitionHandlers';
import { recordHandlers } from './recordHandlers';
import { vaultHandlers, type VaultHandlerPorts } from './vaultHandlers';
import type { Partitions } from '../partition/partitions';

export interface HandlerPorts extends AppHandlerPorts, VaultHandlerPorts, FileHandlerPorts {
  preferences: PreferencesHolder;
  partitions: Partitions;
  reopenWindow: () => Promise<void>;
}

/** Every channel of the contract; one that is missing does not compile. */
export function composeHandlers(ports: HandlerPorts): Handlers {
  return {
    ...appHandlers(ports),
    ...vaultHandlers(ports),
    ...lockHandlers(ports.lock),
    ...recordHandlers(ports.records),
    ...fileHandlers(ports),
    ...partitionHandlers(ports.partitions, ports.records, ports.reopenWindow),
  };
}
