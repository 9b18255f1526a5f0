import type { Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { contentSecurity } from '@main/security/contentSecurity';
import { everyPolicy } from '@main/security/everyPolicy';
import { isolation } from '@main/security/isolation';
import { permissions } from '@main/security/permissions';
import { requests } from '@main/security/requests';
import { hostileAddresses } from '../../builders/hostileAddresses';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

const own = 'app://plasmachart/index.html';

function permissionHandlers(): { request: RequestHandler; check: CheckHandler } {
  const found: { request?: RequestHandler; check?: CheckHandler } = {};
  const session = {
    setPermissionRequestHandler: (handler: RequestHandler) => (found.request = handler),
    setPermissionCheckHandler: (handler: CheckHandler) => (found.check = handler),
    setDevicePermissionHandler: () => undefined,
  };
  permissions.onSession?.(session as Partial<Session> as Session);
  if (!found.request || !found.check) throw new Error('no handlers were set');
  return { request: found.request, check: found.check };
}

const nobody = {} as WebContents;

describe('[X3] permissions', () => {
  const { request, check } = permissionHandlers();
  const asked = (permission: string, details: object): boolean => {
    let answer = false;
    const given = { isMainFrame: true, requestingUrl: own, ...details };
    request(
      nobody,
      permission as Parameters<RequestHandler>[1],
      (granted) => (answer = granted),
      given as Parameters<RequestHandler>[3],
    );
    return answer;
  };

  test('[X3] video from our own page is granted, and that alone', () => {
    expect(asked('media', { mediaTypes: ['video'] })).toBe(true);
    expect(asked('media', { mediaTypes: ['audio'] })).toBe(false);
    expect(asked('media', { mediaTypes: ['video', 'audio'] })).toBe(false);
    expect(asked('media', { mediaTypes: [] })).toBe(false);
    expect(asked('media', {})).toBe(false);
    expect(asked('media', { mediaTypes: ['video'], isMainFrame: false })).toBe(false);
  });

  test.each(hostileAddresses)('[X3] video asked for by %s is refused', (requestingUrl) => {
    expect(asked('media', { mediaTypes: ['video'], requestingUrl })).toBe(false);
  });

  test.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'idle-detection',
    'keyboardLock',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'storage-access',
    'window-management',
    'unknown',
  ])('[X3] %s is refused, asked and checked', (permission) => {
    expect(asked(permission, { mediaTypes: ['video'] })).toBe(false);
    const details = { isMainFrame: true, mediaType: 'video' } as Parameters<CheckHandler>[3];
    expect(check(nobody, permission as Parameters<CheckHandler>[1], 'app://plasmachart', details)).toBe(
      false,
    );
  });

  test('[X3] the check says the same of video and audio', () => {
    const of = (
      mediaType: 'video' | 'audio' | 'unknown',
      origin = 'app://plasmachart/',
      isMainFrame = true,
    ) => check(nobody, 'media', origin, { isMainFrame, mediaType });
    expect(of('video')).toBe(true);
    expect(of('audio')).toBe(false);
    expect(of('unknown')).toBe(false);
    expect(of('video', 'https://plasmachart/')).toBe(false);
    expect(of('video', 'app://plasmachart/', false)).toBe(false);
  });
});

describe('[X4] requests', () => {
  type Listener = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
  let listen: Listener = () => undefined;
  const webRequest = { onBeforeRequest: (listener: Listener) => (listen = listener) };
  requests.onSession?.({ webRequest } as unknown as Session);
  const cancelled = (url: string): boolean | undefined => {
    let found: boolean | undefined;
    listen({ url }, ({ cancel }) => (found = cancel));
    return found;
  };

  test.each([own, 'app://plasmachart/assets/a.js', 'blob:app://plasmachart/0f-1'])(
    '[X4] %s is let through',
    (url) => {
      expect(cancelled(url)).toBe(false);
    },
  );
  test.each(hostileAddresses)('[X4] %s is cancelled', (url) => {
    expect(cancelled(url)).toBe(true);
  });
});

test('[X13] the content security policy, word for word', () => {
  expect(contentSecurity.headers?.['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; " +
      "img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  );
});

test('[X18] the window is made with every isolation on, and no policy loosens another', () => {
  const together = everyPolicy.reduce<object>((all, policy) => ({ ...all, ...policy.webPreferences }), {});
  expect(together).toMatchObject({
    ...isolation.webPreferences,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
    navigateOnDragDrop: false,
  });
  expect(new Set(everyPolicy.map(({ name }) => name)).size).toBe(everyPolicy.length);
});
