import type { CheckpointAlarm } from '@renderer/journalClient/checkpoints';
import { createConsentRepository } from '@renderer/repositories/consentRepository';
import { createLabReportRepository } from '@renderer/repositories/labReportRepository';
import { createAppointmentRepository } from '@renderer/repositories/appointmentRepository';
import { createCourseRepository } from '@renderer/repositories/courseRepository';
import { createPatientRepository } from '@renderer/repositories/patientRepository';
import { createPhotoRepository } from '@renderer/repositories/photoRepository';
import { createPracticeRepository } from '@renderer/repositories/practiceRepository';
import { createScreeningRepository } from '@renderer/repositories/screeningRepository';
import { createProtocolRepository } from '@renderer/repositories/protocolRepository';
import type { RepositoryPorts } from '@renderer/repositories/services';
import { createSessionRepository } from '@renderer/repositories/sessionRepository';
import type { Services } from '@renderer/screens/services';
import { webCompress, webCrypto, webText } from '@renderer/store/ports/webcrypto';
import type { Bridge } from '@shared/ipc/bridge';
import { type AppError, asAppError } from '@shared/kernel/errors';
import { toHex } from '@shared/kernel/bytes';
import { hashHexSchema, recordIdSchema } from '@shared/kernel/ids';
import type { Observable } from '@shared/kernel/observable';
import { fail, ok, type Result } from '@shared/kernel/result';
import { packFiles } from './bridgePorts';
import { openStore, type HostPorts, type Opened, type OpenStore } from './openStore';
import { createFoundation, type Foundation } from './start/foundation';
import { createStartSequence, type StartSequence } from './start/startSequence';
import { systemClock, systemTimers, uuidSource } from './systemPorts';

/** What the window has from unlock to lock. */
export interface OpenVault {
  services: Services;
  /** The journal does not match what was sealed: shown above everything else. */
  checkpointAlarm: Observable<CheckpointAlarm>;
  /** IndexedDB refused something in the background (a draft, a cache, an acknowledgement). */
  storeFailure: Observable<AppError | null>;
  retrySaving(): void;
}

/** The composition root: the one place that knows every layer. */
export interface App {
  start: StartSequence;
  /** With what vault.create, vault.unlock or vault.recover answered. */
  unlock(opened: Opened): Promise<Result<OpenVault>>;
}

export const webHost: HostPorts = {
  seal: { crypto: webCrypto, text: webText, compress: webCompress },
  ids: uuidSource,
  clock: systemClock,
  freeze: import.meta.env.DEV,
};

/** In the window: `compose(bridge)`. Tests bring their own host and IndexedDB. */
export function compose(
  bridge: Bridge,
  host: HostPorts = webHost,
  foundation: Foundation = createFoundation({
    bridge,
    environment: { indexedDB, IDBKeyRange },
    timers: systemTimers,
  }),
): App {
  const start = createStartSequence(foundation);
  return {
    start,
    async unlock(opened) {
      try {
        const settled = await start.ensureSettled(opened.vaultId);
        if (!settled.ok) return settled;
        const open = await openStore(foundation, host, opened);
        foundation.beforeLock(() => settleBeforeLock(open, foundation));
        verifyCheckpoints(open, foundation);
        return ok(openVault(open, foundation, host, opened));
      } catch (error) {
        return fail(asAppError(error));
      } finally {
        opened.masterKey.fill(0);
      }
    },
  };
}

function openVault(open: OpenStore, foundation: Foundation, host: HostPorts, opened: Opened): OpenVault {
  const { store, drafts, photos, summaries } = open;
  const { client, storeFailure } = foundation;
  const { clock, ids, seal } = host;
  const newRecordId = () => recordIdSchema.parse(ids.next());
  const { practitionerId } = opened;
  const common = { drafts, clock, newRecordId, practitionerId, saveState: client.saveState };
  const sha256 = async (text: string) =>
    hashHexSchema.parse(toHex(await seal.crypto.sha256(seal.text.encode(text))));
  const ports: RepositoryPorts = { ...common, store, photos, summaries, sha256 };
  const services: Services = {
    ...common,
    patients: createPatientRepository(ports),
    screenings: createScreeningRepository(ports),
    sessions: createSessionRepository(ports),
    consents: createConsentRepository(ports),
    labs: createLabReportRepository(ports),
    photos: createPhotoRepository(ports),
    practice: createPracticeRepository(ports),
    courses: createCourseRepository(ports),
    appointments: createAppointmentRepository(ports),
    protocols: createProtocolRepository(ports, packFiles(foundation.bridge, seal.text)),
    print: async (as) => foundation.bridge.calls['print.window']({ as }),
    commits: { subscribe: (listener) => store.subscribe(listener) },
  };
  return {
    services,
    storeFailure,
    checkpointAlarm: open.checkpoints.alarm,
    retrySaving: () => client.retryNow(),
  };
}

/** Main waits two seconds at most. None of these waits for another that hangs, and each tells its own failure. */
async function settleBeforeLock(
  { drafts, checkpoints, summaries }: OpenStore,
  { client }: Foundation,
): Promise<void> {
  await Promise.allSettled([
    drafts.flush(),
    checkpoints.sealNow().then(() => client.drained()),
    summaries.flush(),
  ]);
}

function verifyCheckpoints({ checkpoints }: OpenStore, { storeFailure }: Foundation): void {
  checkpoints.verify().catch((error: unknown) => storeFailure.set(asAppError(error)));
}
