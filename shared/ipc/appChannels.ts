import { z } from 'zod';
import { appErrorSchema } from '../kernel/errors';
import { channel } from './define';

const nothing = z.object({});

/** Nothing personal: kept in clear beside the vault pointer. */
export const preferencesSchema = z.object({
  locale: z.enum(['en', 'ru']),
  theme: z.enum(['system', 'light', 'dark']),
  idleMinutes: z.int().min(1).max(60),
  idleSessionMinutes: z.int().min(1).max(120),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const appChannels = {
  'app.about': channel({
    access: 'read',
    when: 'any',
    input: nothing,
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      /** The Electron that package.json declares; differs from `electron` on the fallback runtime. */
      declaredElectron: z.string(),
    }),
  }),
  /** A reason why records cannot be opened at all (older app, vault in use, journal damaged); null when none. */
  'app.startFailure': channel({
    access: 'read',
    when: 'any',
    input: nothing,
    output: z.object({ failure: appErrorSchema.nullable() }),
  }),
  'app.retryStart': channel({ access: 'write', when: 'any', input: nothing, output: nothing }),
  'app.quit': channel({ access: 'write', when: 'any', input: nothing, output: nothing }),
  'preferences.get': channel({ access: 'read', when: 'any', input: nothing, output: preferencesSchema }),
  'preferences.set': channel({
    access: 'write',
    when: 'any',
    input: preferencesSchema.partial(),
    output: preferencesSchema,
  }),
  /** Prints what the window shows now (its print style sheet decides what that is), or saves it as a PDF. */
  'print.window': channel({
    access: 'read',
    when: 'any',
    input: z.object({ as: z.enum(['paper', 'pdf']).default('paper') }),
    output: z.object({ printed: z.boolean() }),
  }),
} as const;
