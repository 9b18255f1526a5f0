import { z } from 'zod';

/** What main tells the renderer without being asked. */
export const events = {
  /** Flush drafts, seal a checkpoint, then call lock.ready; the process is killed at `deadlineMs` at the latest. */
  'lock.willLock': z.object({ deadlineMs: z.number() }),
  /** When the idle lock will come, epoch ms; 0 while locked. */
  'lock.locksAt': z.object({ locksAtMs: z.number() }),
  /** A menu entry or global key asks for a command of the palette. */
  'app.command': z.object({ command: z.enum(['about', 'settings', 'shortcuts']) }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
