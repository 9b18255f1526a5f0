import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Every path the scripts use starts here. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** What set-up prepared: the runtime, the memory of failed downloads, locks. Safe to delete. */
export const runtimeFolder = inRoot('.runtime');
