import { isDevelopment } from '../start/origin';
import type { SecurityPolicy } from './policy';

export const devTools: SecurityPolicy = {
  name: 'devTools',
  webPreferences: { devTools: isDevelopment },
};
