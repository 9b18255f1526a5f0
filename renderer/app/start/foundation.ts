import { createJournalClient, type JournalClient } from '@renderer/journalClient/journalClient';
import type { JournalPort } from '@renderer/journalClient/ports';
import { hasAnyStore, type StoreEnvironment } from '@renderer/store/database';
import { guardDatabase, type GuardedDatabase } from '@renderer/store/guardedDatabase';
import { createOutbox, type Outbox } from '@renderer/store/outbox';
import type { Bridge } from '@shared/ipc/bridge';
import type { Head } from '@shared/ipc/wire';
import type { AppError } from '@shared/kernel/errors';
import { createObservable, type Settable } from '@shared/kernel/observable';
import type { Timers } from '@shared/kernel/timers';
import { journalPort } from '../bridgePorts';

/** What stands before anybody has unlocked, and needs no key: the store, the outbox, the way to the journal. */
export interface Foundation {
  bridge: Bridge;
  timers: Timers;
  guarded: GuardedDatabase;
  outbox: Outbox;
  journal: JournalPort;
  client: JournalClient;
  /** Whether this computer holds records of any vault, whichever is in use. */
  hasAnyStore(): Promise<boolean>;
  /** The last thing IndexedDB refused in the background; null when all is well. */
  storeFailure: Settable<AppError | null>;
  onAcknowledged(listener: (head: Head) => void): void;
  /** Replaces what is done before the window is killed at lock and quit. */
  beforeLock(settle: () => Promise<void>): void;
}

export function createFoundation(ports: {
  bridge: Bridge;
  environment: StoreEnvironment;
  timers: Timers;
}): Foundation {
  const { bridge, environment, timers } = ports;
  const guarded = guardDatabase({ environment, timers });
  const outbox = createOutbox(guarded);
  const journal = journalPort(bridge);
  const storeFailure = createObservable<AppError | null>(null);
  const acknowledged: ((head: Head) => void)[] = [];
  let settle = (): Promise<void> => Promise.resolve();

  const client = createJournalClient({
    journal,
    outbox,
    timers,
    onAcknowledged: (head) => acknowledged.forEach((listener) => listener(head)),
    onStoreFailure: storeFailure.set,
  });

  bridge.on('lock.willLock', () => {
    // Whatever could not be settled is told by the failure observables; main kills this process either way.
    void settle()
      .catch(() => undefined)
      .then(() => bridge.calls['lock.ready']({}));
  });

  return {
    bridge,
    timers,
    guarded,
    outbox,
    journal,
    client,
    hasAnyStore: () => hasAnyStore(environment),
    storeFailure,
    onAcknowledged: (listener) => void acknowledged.push(listener),
    beforeLock: (next) => void (settle = next),
  };
}
