import { reactions, sessionWords, zones } from './sessionWords';

export const domain = { session: sessionWords, zones, reactions } as const;
