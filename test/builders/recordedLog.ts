import type { Log } from '@main/logging/log';
import type { LogDetail, LogEvent } from '@main/logging/logEntry';

export interface RecordedLog extends Log {
  readonly entries: { event: LogEvent; detail: LogDetail }[];
}

export function recordedLog(): RecordedLog {
  const entries: { event: LogEvent; detail: LogDetail }[] = [];
  return {
    entries,
    write: (event, detail = {}) => void entries.push({ event, detail }),
    failure: (event, _error, detail = {}) => void entries.push({ event, detail }),
  };
}
