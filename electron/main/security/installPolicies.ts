import type { App, IpcMainInvokeEvent, WebContents, WebPreferences } from 'electron';
import type { SecurityPolicy } from './policy';

export interface InstalledPolicies {
  webPreferences: WebPreferences;
  headers: Record<string, string>;
  admitsSender(event: IpcMainInvokeEvent, window: WebContents | null): boolean;
}

/** Must run before `ready`: the default session is made right after it. */
export function installPolicies(app: App, policies: readonly SecurityPolicy[]): InstalledPolicies {
  for (const policy of policies) policy.onApp?.(app);
  app.on('session-created', (session) => {
    for (const policy of policies) policy.onSession?.(session);
  });
  app.on('web-contents-created', (_event, contents) => {
    for (const policy of policies) policy.onContents?.(contents);
  });
  return {
    webPreferences: policies.reduce<WebPreferences>(
      (all, policy) => ({ ...all, ...policy.webPreferences }),
      {},
    ),
    headers: policies.reduce<Record<string, string>>((all, policy) => ({ ...all, ...policy.headers }), {}),
    admitsSender: (event, window) => policies.every((policy) => policy.admitsSender?.(event, window) ?? true),
  };
}
