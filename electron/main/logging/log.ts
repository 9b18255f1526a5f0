import { readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NodeLogger } from 'electron-log';
import { entryOf, LogEntry, type LogDetail, type LogEvent } from './logEntry';

export interface Log {
  write(event: LogEvent, detail?: LogDetail): void;
  /** An error that was not expected: where it arose, never what it said. */
  failure(event: LogEvent, error: unknown, detail?: LogDetail): void;
}

export const logMaxBytes = 512 * 1024;
export const logKeptArchives = 3;

/** main.log → main-1.log → … the oldest goes. */
export function rotate(file: string): void {
  const folder = dirname(file);
  const archive = (number: number): string => join(folder, `main-${number}.log`);
  const present = new Set(readdirSync(folder));
  rmSync(archive(logKeptArchives), { force: true });
  for (let number = logKeptArchives - 1; number >= 1; number -= 1) {
    if (present.has(`main-${number}.log`)) renameSync(archive(number), archive(number + 1));
  }
  renameSync(file, archive(1));
}

/** Through electron-log's file transport alone: no console, no IPC, no remote. */
export function createLog(logger: NodeLogger, folder: string): Log {
  logger.transports.console.level = false;
  logger.transports.remote.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = logMaxBytes;
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log');
  logger.transports.file.archiveLogFn = (file) => rotate(file.path);
  logger.transports.file.format = '{iso} {text}';
  // Whoever else finds this logger (a library, a later hand) gets nothing written.
  logger.hooks.push((message) => {
    const entry: unknown = message.data[0];
    return entry instanceof LogEntry ? { ...message, data: [entry.toString()] } : false;
  });
  return {
    write: (event, detail) => logger.info(new LogEntry(event, detail)),
    failure: (event, error, detail) => logger.error(entryOf(event, error, detail)),
  };
}
