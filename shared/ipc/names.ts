import type { ChannelName } from './contract';
import type { EventName } from './events';

/** Plain lists for the preload, which carries no schema library. A test holds them against contract and events. */
export const channelNames = [
  'app.about',
  'app.startFailure',
  'app.retryStart',
  'app.quit',
  'preferences.get',
  'preferences.set',
  'print.window',
  'vault.state',
  'vault.create',
  'vault.chooseFolder',
  'vault.unlock',
  'vault.recover',
  'vault.changePassphrase',
  'vault.issueRecovery',
  'vault.confirmRecovery',
  'vault.setPin',
  'vault.clearPin',
  'vault.setLabel',
  'lock.now',
  'lock.ready',
  'lock.activity',
  'lock.rememberRoute',
  'lock.recallRoute',
  'journal.status',
  'journal.reconcile',
  'journal.append',
  'journal.read',
  'journal.find',
  'journal.hashAt',
  'keys.list',
  'keys.put',
  'photos.put',
  'photos.get',
  'partition.plan',
  'partition.rebuild',
  'partition.rebuilt',
] as const satisfies readonly ChannelName[];

export const eventNames = [
  'lock.willLock',
  'lock.locksAt',
  'app.command',
] as const satisfies readonly EventName[];
