import type { ErrorCode } from '@shared/kernel/errors';

/** Tells the log why something failed; the user gets the code alone. The log keeps no message and no path. */
export type Report = (code: ErrorCode, cause: unknown) => void;
