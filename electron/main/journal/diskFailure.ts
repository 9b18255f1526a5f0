import { appError, type AppError } from '@shared/kernel/errors';
import { hasCode } from '../files/filePort';

/** No room, by disk or by quota. */
export function isDiskFull(error: unknown): boolean {
  return hasCode(error, 'ENOSPC', 'EDQUOT');
}

export function writeFailure(error: unknown): AppError {
  return appError(isDiskFull(error) ? 'journal.diskFull' : 'journal.writeFailed');
}
