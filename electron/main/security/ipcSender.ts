import { isTrustedAddress } from '../start/origin';
import type { SecurityPolicy } from './policy';

/** Calls come from the main frame of the one window, showing our own page; a frame inside it is nobody. */
export const ipcSender: SecurityPolicy = {
  name: 'ipcSender',
  admitsSender(event, window) {
    const frame = event.senderFrame;
    if (window === null || frame === null || event.sender !== window) return false;
    return frame === window.mainFrame && isTrustedAddress(frame.url);
  },
};
