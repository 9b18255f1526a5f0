import { contentSecurity } from './contentSecurity';
import { crashDumps } from './crashDumps';
import { devTools } from './devTools';
import { downloads } from './downloads';
import { ipcSender } from './ipcSender';
import { isolation } from './isolation';
import { navigation } from './navigation';
import { network } from './network';
import { permissions } from './permissions';
import type { SecurityPolicy } from './policy';
import { requests } from './requests';
import { spellChecker } from './spellChecker';
import { webSchemes } from './webSchemes';
import { webview } from './webview';
import { windowOpening } from './windowOpening';

export const everyPolicy: readonly SecurityPolicy[] = [
  isolation,
  network,
  crashDumps,
  contentSecurity,
  requests,
  webSchemes,
  navigation,
  windowOpening,
  webview,
  permissions,
  downloads,
  spellChecker,
  devTools,
  ipcSender,
];
