import type { domain as english } from '../en/domain';
import type { Shape } from '../shape';
import { reactions, sessionWords, zones } from './sessionWords';

export const domain: Shape<typeof english> = { session: sessionWords, zones, reactions };
