import { domainLabs } from './domainLabs';
import { domainScreening } from './domainScreening';
import { reactions, sessionWords, zones } from './sessionWords';

export const domain = {
  screening: domainScreening,
  labs: domainLabs,
  session: sessionWords,
  zones,
  reactions,
} as const;
