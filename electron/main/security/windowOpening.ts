import type { SecurityPolicy } from './policy';

/** No second window, no tab, nothing handed to another program. */
export const windowOpening: SecurityPolicy = {
  name: 'windowOpening',
  onContents(contents) {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  },
};
