import type { Log } from './log';

/**
 * Electron would show the message of an uncaught exception in a dialog; it may carry data. It is logged by place.
 * The process goes on: everything durable is written before it is acknowledged, so there is nothing to protect by dying.
 */
export function watchUncaught(log: Log): void {
  process.on('uncaughtException', (error) => log.failure('app.uncaught', error));
  process.on('unhandledRejection', (reason) => log.failure('app.rejected', reason));
}
