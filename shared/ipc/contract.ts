import type { z } from 'zod';
import type { Result } from '../kernel/result';
import { appChannels } from './appChannels';
import { fileChannels } from './fileChannels';
import { recordChannels } from './recordChannels';
import { vaultChannels } from './vaultChannels';

/** The one list of channels. Whatever is not here does not cross the bridge. */
export const contract = { ...appChannels, ...vaultChannels, ...recordChannels, ...fileChannels } as const;

export type ChannelName = keyof typeof contract;
export type ChannelInput<N extends ChannelName> = z.input<(typeof contract)[N]['input']>;
export type ChannelOutput<N extends ChannelName> = z.output<(typeof contract)[N]['output']>;

/** What a renderer calls: every answer is a Result, nothing throws across the bridge. */
export type BridgeCalls = {
  [N in ChannelName]: (input: ChannelInput<N>) => Promise<Result<ChannelOutput<N>>>;
};
