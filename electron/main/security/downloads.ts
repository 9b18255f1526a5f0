import type { SecurityPolicy } from './policy';

export const downloads: SecurityPolicy = {
  name: 'downloads',
  onSession(session) {
    session.on('will-download', (event) => event.preventDefault());
  },
};
