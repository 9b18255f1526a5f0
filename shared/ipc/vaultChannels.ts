import { z } from 'zod';
import { deviceIdSchema, recordIdSchema, vaultIdSchema, wrapIdSchema } from '../kernel/ids';
import { channel } from './define';
import { bytesSchema } from './wire';

const passphrase = z.string().max(1024);
/** Raw master key, 32 bytes. The renderer imports it non-extractable and overwrites it at once. */
const opened = z.object({
  masterKey: bytesSchema,
  vaultId: vaultIdSchema,
  deviceId: deviceIdSchema,
  wrapId: wrapIdSchema,
  practitionerId: recordIdSchema,
  /** False until three recovery words were answered; the app keeps asking until then. */
  recoveryConfirmed: z.boolean(),
});
const words = z.array(z.string().max(20)).length(24);
const nothing = z.object({});

export const vaultChannels = {
  /** What stands between the user and the records: no vault yet, locked, unlocked, or a reason to stop. */
  'vault.state': channel({
    access: 'read',
    when: 'any',
    input: nothing,
    output: z.object({
      status: z.enum(['none', 'locked', 'unlocked']),
      /** Names the working store that belongs to this vault; null when there is none. */
      vaultId: vaultIdSchema.nullable(),
      /** Labels the practitioners chose themselves; visible while locked. */
      wraps: z.array(z.object({ wrapId: wrapIdSchema, label: z.string() })),
      pinFor: wrapIdSchema.nullable(),
      /** Epoch ms before which the next attempt is refused; 0 when none. */
      waitUntilMs: z.number(),
      defaultFolder: z.string(),
      /** Where the open vault stands, for whoever makes a copy by hand; null when there is none. */
      vaultFolder: z.string().nullable(),
    }),
  }),
  'vault.create': channel({
    access: 'write',
    when: 'any',
    input: z.object({
      passphrase,
      label: z.string().trim().min(1).max(60),
      folder: z.enum(['default', 'chosen']),
    }),
    output: opened.extend({ recoveryWords: words }),
  }),
  /** Shows the operating system's folder dialog. `null` when cancelled. For create: an empty folder; for open: a vault. */
  'vault.chooseFolder': channel({
    access: 'write',
    when: 'any',
    input: z.object({ purpose: z.enum(['create', 'open']) }),
    output: z.object({ folder: z.string().nullable() }),
  }),
  'vault.unlock': channel({
    access: 'write',
    when: 'any',
    input: z.discriminatedUnion('method', [
      z.object({ method: z.literal('passphrase'), wrapId: wrapIdSchema, passphrase }),
      z.object({ method: z.literal('pin'), pin: z.string().max(64) }),
    ]),
    output: opened,
  }),
  /** Opens by the printed words and gives this practitioner a new passphrase in the same step. */
  'vault.recover': channel({
    access: 'write',
    when: 'any',
    input: z.object({ wrapId: wrapIdSchema, words, newPassphrase: passphrase }),
    output: opened,
  }),
  'vault.changePassphrase': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({ current: passphrase, next: passphrase }),
    output: nothing,
  }),
  /**
   * New recovery words; the former ones stop working once the new wrap has been read back. Whoever only finds the
   * window unlocked does not get them: the passphrase is asked.
   */
  'vault.issueRecovery': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({ passphrase }),
    output: z.object({ recoveryWords: words }),
  }),
  'vault.confirmRecovery': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({
      answers: z.array(z.object({ index: z.int().min(0).max(23), word: z.string().max(20) })).length(3),
    }),
    output: z.object({ confirmed: z.boolean() }),
  }),
  'vault.setPin': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({ pin: z.string().max(64) }),
    output: nothing,
  }),
  'vault.clearPin': channel({ access: 'write', when: 'unlocked', input: nothing, output: nothing }),
  'vault.setLabel': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({ label: z.string().trim().min(1).max(60) }),
    output: nothing,
  }),
  /** Starts the lock: `lock.willLock` goes out, and at most 2 s later this renderer process is killed. */
  'lock.now': channel({ access: 'write', when: 'any', input: nothing, output: nothing }),
  /** The renderer has flushed its drafts and checkpoint. */
  'lock.ready': channel({ access: 'write', when: 'any', input: nothing, output: nothing }),
  /** Somebody is here; sent at most every 5 s. `session` says whether a clinical session is open (30 min instead of 5). */
  'lock.activity': channel({
    access: 'write',
    when: 'any',
    input: z.object({ session: z.boolean() }),
    output: z.object({ locksAtMs: z.number() }),
  }),
  /** Where to come back to after the lock: an opaque route, kept in main's memory only. */
  'lock.rememberRoute': channel({
    access: 'write',
    when: 'unlocked',
    input: z.object({ route: z.string().max(300) }),
    output: nothing,
  }),
  'lock.recallRoute': channel({
    access: 'read',
    when: 'any',
    input: nothing,
    output: z.object({ route: z.string().nullable() }),
  }),
} as const;
