import { channelNames } from '@shared/ipc/names';
import type { ChannelName } from '@shared/ipc/contract';
import { errorCodes, type ErrorCode } from '@shared/kernel/errors';

/** Everything a log line may say besides numbers. A free text could carry a name, so there is none. */
export const logEvents = [
  'app.started',
  'app.startFailed',
  'app.quit',
  'app.uncaught',
  'app.rejected',
  'ipc.badOutput',
  'ipc.failed',
  'lock.started',
  'lock.done',
  'lock.notSettled',
  'renderer.gone',
  'renderer.loadFailed',
  'renderer.silent',
  'child.gone',
  'partition.rebuild',
  'partition.switched',
  'partition.removed',
  'partition.notRemoved',
  'partition.notKept',
  'preferences.corrupt',
  'preferences.notWritten',
  'blobs.notEmptied',
  'window.notKept',
  'app.notClosed',
  'app.closedLate',
  'print.failed',
] as const;
export type LogEvent = (typeof logEvents)[number] | ErrorCode;

export const logReasons = [
  'idle',
  'asked',
  'suspend',
  'system',
  'crash',
  'quit',
  'empty',
  'behind',
  'unopenable',
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
] as const;
export type LogWord = (typeof logReasons)[number] | ErrorCode | ChannelName;
export type LogDetail = Readonly<Record<string, number | LogWord>>;

const words = new Set<string>([...logReasons, ...errorCodes, ...channelNames]);
const events = new Set<string>([...logEvents, ...errorCodes]);
const removed = '[removed]';

/** A place in our own bundle or in Node: `index.cjs:1:203`, `node:fs:40:3`. */
const place = /(?:^|[/\\(])((?:index|kdfProcess|[\w]+-[\w-]+)\.cjs:\d+:\d+)\)?$|(node:[a-z_/]+:\d+:\d+)\)?$/;

/** Where an error arose; its message and function names stay behind. At most eight places. */
export function placesOf(stack: string | undefined): string[] {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames.map((frame) => place.exec(frame)).map((found) => found?.[1] ?? found?.[2]);
  return places.filter((found) => found !== undefined).slice(0, 8);
}

export class LogEntry {
  constructor(
    readonly event: LogEvent,
    readonly detail: LogDetail = {},
    readonly places: readonly string[] = [],
  ) {}

  /** Types are gone at run time: what is not on the lists above is removed here. */
  toString(): string {
    const details = Object.entries(this.detail).map(([key, value]) => {
      const known = typeof value === 'number' ? Number.isFinite(value) : words.has(value);
      return `${/^[a-zA-Z]{1,20}$/.test(key) ? key : removed}=${known ? String(value) : removed}`;
    });
    const where = this.places.map((found) => (place.test(found) ? found : removed));
    return [events.has(this.event) ? this.event : removed, ...details, ...where].join(' ');
  }
}

/** The entry for an error nobody expected: its errno and its places, never its message. */
export function entryOf(event: LogEvent, error: unknown, detail: LogDetail = {}): LogEntry {
  if (!(error instanceof Error)) return new LogEntry(event, detail);
  const errno = 'errno' in error && typeof error.errno === 'number' ? error.errno : null;
  return new LogEntry(event, errno === null ? detail : { ...detail, errno }, placesOf(error.stack));
}
