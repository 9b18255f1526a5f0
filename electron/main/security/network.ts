import { isDevelopment } from '../start/origin';
import type { SecurityPolicy } from './policy';

// Vite's server has an address, not a name, and yet the rule would match it.
const resolverRules = isDevelopment ? 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' : 'MAP * ~NOTFOUND';

/**
 * Chromium talks to the network on its own (an IPv6 probe, an update host): no name resolves, and what
 * would ask for one is off.
 */
export const network: SecurityPolicy = {
  name: 'network',
  onApp(app) {
    const { commandLine } = app;
    commandLine.appendSwitch('host-resolver-rules', resolverRules);
    commandLine.appendSwitch('disable-background-networking');
    commandLine.appendSwitch('disable-component-update');
    commandLine.appendSwitch('disable-domain-reliability');
    commandLine.appendSwitch('disable-sync');
    commandLine.appendSwitch('no-pings');
    commandLine.appendSwitch('no-proxy-server');
    commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  },
  onContents(contents) {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  },
};
