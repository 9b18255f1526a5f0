import type { z } from 'zod';
import type { ChannelName, ChannelOutput, contract } from '@shared/ipc/contract';
import type { Result } from '@shared/kernel/result';

export type ParsedInput<N extends ChannelName> = z.output<(typeof contract)[N]['input']>;
export type Answer<N extends ChannelName> = Result<ChannelOutput<N>>;
export type Handler<N extends ChannelName> = (input: ParsedInput<N>) => Answer<N> | Promise<Answer<N>>;
export type Handlers = { [N in ChannelName]: Handler<N> };

/** The handlers of some channels: `HandlersOf<'lock'>` are those of `lock.now`, `lock.ready`, … */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<ChannelName, `${Area}.${string}`>>;
