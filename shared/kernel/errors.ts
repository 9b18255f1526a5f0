import { z } from 'zod';

/**
 * Every failure the user can meet. A code never carries patient data; its sentences
 * (what happened, what is safe, what to do) stand in shared/i18n, one entry per code.
 */
export const errorCodes = [
  'app.unexpected',
  'ipc.refused',
  'ipc.badInput',
  'ipc.locked',
  'vault.none',
  'vault.alreadyExists',
  'vault.folderNotEmpty',
  'vault.notAVault',
  'vault.folderMissing',
  'vault.inUse',
  'vault.newerFormat',
  'vault.damaged',
  'vault.wrongPassphrase',
  'vault.wrongPin',
  'vault.pinEnded',
  'vault.wrongRecoveryWords',
  'vault.wait',
  'vault.weakPassphrase',
  'vault.weakPin',
  'vault.writeFailed',
  'vault.kdfFailed',
  'keys.missing',
  'keys.damaged',
  'keys.conflict',
  'keys.writeFailed',
  'journal.newerFormat',
  'journal.damaged',
  'journal.notSettled',
  'journal.readFailed',
  'journal.writeFailed',
  'journal.diskFull',
  'journal.attachmentMissing',
  'photo.missing',
  'photo.damaged',
  'photo.writeFailed',
  'photo.unsupported',
  'photo.tooLarge',
  'store.timeout',
  'store.unopenable',
  'store.newerVersion',
  'store.ahead',
  'store.rebuildFailed',
  'record.conflict',
  'record.invalid',
  'record.unreadable',
  'record.newerSchema',
  'protocol.missing',
  'protocol.faulty',
  'protocol.versionTooLow',
  'protocol.nothingChanged',
  'protocol.fileNotJson',
  'protocol.fileOther',
  'protocol.fileNewer',
  'protocol.fileShape',
  'protocol.fileFaulty',
  'protocol.fileConflict',
  'protocol.fileShippedId',
  'file.readFailed',
  'file.tooLarge',
  'file.writeFailed',
  'lab.secondPerson',
  'print.failed',
  'consent.altered',
  'consent.missing',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** `numbers` holds counts and times only (retryAfterMs, atSeq, …), never free text, so it can be logged. */
export interface AppError {
  code: ErrorCode;
  numbers?: Record<string, number>;
}

export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  numbers: z.record(z.string(), z.number()).optional(),
});

export function appError(code: ErrorCode, numbers?: Record<string, number>): AppError {
  return numbers === undefined ? { code } : { code, numbers };
}

/** Carries an AppError through code that has to throw (inside a transaction, say). */
export class AppFailure extends Error {
  override readonly name = 'AppFailure';
  constructor(readonly appError: AppError) {
    super(appError.code);
  }
}

/** Whatever was thrown, as something the user can be told. What is no AppFailure is a mistake of ours: app.unexpected. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppFailure ? error.appError : appError('app.unexpected');
}
