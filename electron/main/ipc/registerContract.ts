import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { contract, type ChannelName } from '@shared/ipc/contract';
import type { ChannelSpec } from '@shared/ipc/define';
import { channelNames } from '@shared/ipc/names';
import { appError, AppFailure } from '@shared/kernel/errors';
import { fail, type Result } from '@shared/kernel/result';
import type { Log } from '../logging/log';
import type { Handler, Handlers, ParsedInput } from './handler';

export interface IpcGuard {
  admitsSender(event: IpcMainInvokeEvent): boolean;
  isUnlocked(): boolean;
}

/**
 * Sender, shape, lock, handler, shape. Whatever goes wrong, the answer is a code: zod's messages quote what was
 * sent, so they go nowhere.
 */
export async function answerCall<N extends ChannelName>(
  name: N,
  handler: Handler<N>,
  guard: IpcGuard,
  log: Log,
  event: IpcMainInvokeEvent,
  raw: unknown,
): Promise<Result<unknown>> {
  const spec: ChannelSpec = contract[name];
  try {
    if (!guard.admitsSender(event)) {
      log.write('ipc.refused', { channel: name });
      return fail(appError('ipc.refused'));
    }
    const input = spec.input.safeParse(raw);
    if (!input.success) {
      log.write('ipc.badInput', { channel: name });
      return fail(appError('ipc.badInput'));
    }
    if (spec.when === 'unlocked' && !guard.isUnlocked()) return fail(appError('ipc.locked'));
    const answer = await handler(input.data as ParsedInput<N>);
    if (!answer.ok) return answer;
    const output = spec.output.safeParse(answer.value);
    if (output.success) return { ok: true, value: output.data };
    log.write('ipc.badOutput', { channel: name });
    return fail(appError('app.unexpected'));
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    log.failure('ipc.failed', error, { channel: name });
    return fail(appError('app.unexpected'));
  }
}

function register<N extends ChannelName>(
  ipcMain: IpcMain,
  name: N,
  handlers: Handlers,
  guard: IpcGuard,
  log: Log,
): void {
  const handler: Handler<N> = handlers[name];
  ipcMain.handle(name, (event, raw: unknown) => answerCall(name, handler, guard, log, event, raw));
}

export function registerContract(ipcMain: IpcMain, handlers: Handlers, guard: IpcGuard, log: Log): void {
  for (const name of channelNames) register(ipcMain, name, handlers, guard, log);
}
