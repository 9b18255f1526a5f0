import { domainScreening } from './domainScreening';
import { reactions, sessionWords, zones } from './sessionWords';

export const domain = {
  screening: domainScreening,
  session: sessionWords,
  zones,
  reactions,
} as const;
