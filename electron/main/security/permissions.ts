import { isTrustedAddress } from '../start/origin';
import type { SecurityPolicy } from './policy';

/**
 * Electron grants every permission unless told otherwise. The camera is the only one the app ever asks for:
 * video alone, from our own page, never from a frame inside it. Screen capture needs a handler to choose a screen:
 * there is none.
 */
export const permissions: SecurityPolicy = {
  name: 'permissions',
  onSession(session) {
    session.setPermissionRequestHandler((_contents, permission, answer, details) => {
      const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
      const videoOnly = permission === 'media' && types.length === 1 && types[0] === 'video';
      answer(videoOnly && details.isMainFrame && isTrustedAddress(details.requestingUrl));
    });
    session.setPermissionCheckHandler(
      (_contents, permission, requestingOrigin, details) =>
        permission === 'media' &&
        details.mediaType === 'video' &&
        details.isMainFrame &&
        isTrustedAddress(requestingOrigin),
    );
    session.setDevicePermissionHandler(() => false);
  },
  onContents(contents) {
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose('');
    });
  },
};
