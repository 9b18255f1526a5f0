import { isDevelopment } from '../start/origin';
import type { SecurityPolicy } from './policy';

const schemes = isDevelopment ? ['ftp', 'file'] : ['http', 'https', 'ftp', 'file'];

/** Second line behind `requests`: even a load that main itself starts by mistake ends here, unread and unsent. */
export const webSchemes: SecurityPolicy = {
  name: 'webSchemes',
  onSession(session) {
    for (const scheme of schemes) session.protocol.handle(scheme, () => new Response(null, { status: 403 }));
  },
};
