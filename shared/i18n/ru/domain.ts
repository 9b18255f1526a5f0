import type { domain as english } from '../en/domain';
import type { Shape } from '../shape';
import { domainScreening } from './domainScreening';
import { reactions, sessionWords, zones } from './sessionWords';

export const domain: Shape<typeof english> = {
  screening: domainScreening,
  session: sessionWords,
  zones,
  reactions,
};
