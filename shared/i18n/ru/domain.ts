import type { domain as english } from '../en/domain';
import type { Shape } from '../shape';
import { domainLabs } from './domainLabs';
import { domainScreening } from './domainScreening';
import { reactions, sessionWords, zones } from './sessionWords';

export const domain: Shape<typeof english> = {
  screening: domainScreening,
  labs: domainLabs,
  session: sessionWords,
  zones,
  reactions,
};
