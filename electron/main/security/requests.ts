import { isDevelopment, originOf, trustedOrigin } from '../start/origin';
import type { SecurityPolicy } from './policy';

const devSocket = trustedOrigin?.replace(/^http/, 'ws');

function isOwn(address: string): boolean {
  if (address.startsWith('blob:')) return originOf(address.slice('blob:'.length)) === trustedOrigin;
  const origin = originOf(address);
  if (origin === trustedOrigin) return true;
  return isDevelopment && (origin === devSocket || address.startsWith('devtools:'));
}

/** Whatever a page asks for that is neither a file of the app nor a blob it made is cancelled. */
export const requests: SecurityPolicy = {
  name: 'requests',
  onSession(session) {
    session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
  },
};
