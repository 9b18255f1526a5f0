import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasCode } from '../files/filePort';

/** Enough to tell a running process from a later one that got the same number. */
export interface ProcessMarks {
  host: string;
  pid: number;
  /** Changes with each start of the computer; null where the system does not say. */
  bootMark: string | null;
  /** When the process started, in the system's own count; null where the system does not say. */
  startMark: string | null;
}

export interface ProcessesPort {
  own(): ProcessMarks;
  /** Whether that process of this computer still runs. */
  isRunning(process: ProcessMarks): boolean;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // only Linux has these files
  }
}

/** Linux: state and start time of a process, from /proc/<pid>/stat after the name in brackets. */
function statOf(pid: number): { state: string; startMark: string } | null {
  const text = textOf(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startMark: fields[19] ?? '' };
}

const bootMark = (): string | null => textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? null;

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return !hasCode(error, 'ESRCH');
  }
}

export function createProcessesPort(): ProcessesPort {
  return {
    own: () => ({
      host: hostname(),
      pid: process.pid,
      bootMark: bootMark(),
      startMark: statOf(process.pid)?.startMark ?? null,
    }),
    isRunning: (other) => {
      const boot = bootMark();
      if (boot !== null && other.bootMark !== null && boot !== other.bootMark) return false;
      if (!answersSignal(other.pid)) return false;
      const stat = statOf(other.pid);
      if (stat === null) return true;
      if (stat.state === 'Z' || stat.state === 'X') return false;
      return other.startMark === null || other.startMark === stat.startMark;
    },
  };
}
