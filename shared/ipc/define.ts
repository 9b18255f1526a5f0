import type { z } from 'zod';

/** `write` channels change something on disk or the state of the lock; `read` channels never do. */
export interface ChannelSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  access: 'read' | 'write';
  /** Refused with `ipc.locked` unless the vault is in this state. */
  when: 'any' | 'unlocked';
  input: I;
  output: O;
}

export function channel<I extends z.ZodType, O extends z.ZodType>(
  spec: ChannelSpec<I, O>,
): ChannelSpec<I, O> {
  return spec;
}
