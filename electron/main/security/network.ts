import type { SecurityPolicy } from './policy';

/**
 * Chromium talks to the network on its own (an IPv6 probe, an update host): no name resolves, and what
 * would ask for one is off.
 */
export const network: SecurityPolicy = {
  name: 'network',
  onApp(app) {
    const { commandLine } = app;
    commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
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
