import type { Change } from '@shared/domain/change';
import { upgraded, type RecordFormat } from '@shared/domain/recordFormat';
import { AppFailure, appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { z } from 'zod';

/** A record in clear with what the history needs to say about it. */
export interface Versioned<T> {
  recordId: RecordId;
  patientId: RecordId | null;
  revision: number;
  authorId: RecordId | null;
  happenedAt: string;
  enteredAt: string;
  record: T;
}

/** Only `unknown` comes in: what the vault holds is parsed again on every read. */
export function parseVersioned<S extends z.ZodType>(
  change: Change,
  { schema, version, upgrades }: RecordFormat<S>,
): Result<Versioned<z.output<S>>> {
  if (change.header.schemaVersion > version) return fail(appError('record.newerSchema'));
  const lifted = upgraded(change.body.record, change.header.schemaVersion, upgrades);
  const parsed = schema.safeParse(lifted);
  if (!parsed.success) return fail(appError('record.unreadable'));
  const { recordId, revision } = change.header;
  const { patientId, authorId, happenedAt, enteredAt } = change.body;
  return ok({ recordId, patientId, revision, authorId, happenedAt, enteredAt, record: parsed.data });
}

/** A store promise as a Result; anything that is not an AppFailure is a programmer's mistake and goes on up. */
export async function settled<T>(promise: Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await promise);
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    throw error;
  }
}
