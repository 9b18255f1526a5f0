import type { IpcMainInvokeEvent } from 'electron';
import { answerCall, type IpcGuard } from '@main/ipc/registerContract';
import type { Handler } from '@main/ipc/handler';
import type { ChannelName } from '@shared/ipc/contract';
import type { Result } from '@shared/kernel/result';
import { recordedLog, type RecordedLog } from './recordedLog';

export const openDoor: IpcGuard = { admitsSender: () => true, isUnlocked: () => true };

/** Only the guard looks at it, and these guards do not. */
const event = {} as IpcMainInvokeEvent;

/** One call through the whole of main's answering, with a handler of the test's own. */
export async function call<N extends ChannelName>(
  name: N,
  raw: unknown,
  handler: Handler<N>,
  guard: IpcGuard = openDoor,
): Promise<{ answer: Result<unknown>; log: RecordedLog }> {
  const log = recordedLog();
  return { answer: await answerCall(name, handler, guard, log, event, raw), log };
}
