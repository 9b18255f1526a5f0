import { webcrypto } from 'node:crypto';

// Node 18 (Electron 25) has Web Crypto, but not as a global; uuid takes its randomness from there.
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
