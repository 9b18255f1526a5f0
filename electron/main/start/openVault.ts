import { join } from 'node:path';
import manifest from '../../../package.json';
import { nodeFiles } from '../files/filePort';
import type { Report } from '../files/report';
import type { Log } from '../logging/log';
import { forkKdfProcess } from '../kdf/kdfChild';
import { createKdf } from '../kdf/kdfClient';
import { createProcessesPort } from '../vault/processes';
import { createVaultService, type VaultService } from '../vault/vaultService';
import { systemClock } from './systemClock';

const kdfLimitMs = 60_000;
/** Raised with the first record schema that an older app could not read. */
const schemaVersion = 1;

/** The vault service on the real disk, clock and processes. Touches nothing yet. */
export function openVault(userDataFolder: string, defaultFolder: string, log: Log): VaultService {
  const report: Report = (code, cause) => log.failure(code, cause);
  return createVaultService({
    files: nodeFiles,
    kdf: createKdf({
      spawn: () => forkKdfProcess(join(__dirname, 'kdfProcess.cjs')),
      limitMs: kdfLimitMs,
      report,
    }),
    userDataFolder,
    defaultFolder,
    clock: systemClock,
    processes: createProcessesPort(),
    report,
    marks: {
      appVersion: manifest.version,
      schemaVersion,
      chromiumMajor: parseInt(process.versions.chrome, 10),
    },
  });
}
