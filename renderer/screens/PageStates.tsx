import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Page } from '@renderer/ui/Stack';
import type { AppError } from '@shared/kernel/errors';
import type { ReactNode } from 'react';

/** A screen whose records are being read. */
export function PageLoading({ rows = 8 }: { rows?: number }): ReactNode {
  return (
    <Page>
      <Skeleton rows={rows} />
    </Page>
  );
}

/** A screen that cannot be shown, and why. */
export function PageError({ error }: { error: AppError }): ReactNode {
  return (
    <Page>
      <ErrorNote error={error} />
    </Page>
  );
}
