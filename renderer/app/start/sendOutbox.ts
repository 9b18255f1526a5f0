import type { JournalClient } from '@renderer/journalClient/journalClient';

/**
 * Sends what an earlier run left, and waits for it unless the disk refuses or is slow: the lock screen must not
 * hang on a full disk. The client goes on trying, and the status bar says that it is not yet safe.
 */
export async function sendOutbox(
  client: JournalClient,
  onProgress: (progress: { done: number; total: number }) => void,
): Promise<void> {
  await client.start();
  const total = client.saveState.get().pending;
  if (total === 0) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const { phase, pending } = client.saveState.get();
      if (phase === 'saving') return onProgress({ done: total - pending, total });
      unsubscribe();
      resolve();
    };
    const unsubscribe = client.saveState.subscribe(look);
    look();
  });
}
