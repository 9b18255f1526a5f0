import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');

/** One field of /proc/<pid>/status; undefined when the process is gone. */
export function statusField(pid: number, field: string): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(status)?.[1]?.trim();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** The process and everything it started, parents before children. */
export function processTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statusField(Number(name), 'PPid') ?? '0');
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const visit = (id: number): void => {
    found.push(id);
    for (const child of children.get(id) ?? []) visit(child);
  };
  visit(pid);
  return found;
}

export function isRunning(pid: number): boolean {
  const state = statusField(pid, 'State');
  return state !== undefined && !state.startsWith('Z');
}

/** SIGKILL for the process and all its descendants, as a power cut would: nobody gets to tidy up. */
export async function killTree(pid: number): Promise<void> {
  const tree = processTree(pid);
  for (const id of tree) {
    try {
      process.kill(id, 'SIGKILL');
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  for (let left = 100; tree.some(isRunning); left -= 1) {
    if (left === 0) throw new Error(`processes outlived SIGKILL: ${tree.filter(isRunning).join(', ')}`);
    await wait(50);
  }
}
