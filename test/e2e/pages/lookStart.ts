import { expect } from '@playwright/test';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { giveToApp } from '../harness/folders';
import type { LaunchedApp } from '../harness/launch';
import type { AtScreen } from './lookCamera';

const vaultOf = ({ vaultParentDir }: LaunchedApp): string => join(vaultParentDir, 'PlasmaChart');

/** The vault as it stands now, for `tourStart` to put back an older one. */
export async function keepVault(launched: LaunchedApp, name: string): Promise<string> {
  const copy = `${vaultOf(launched)}-${name}`;
  await cp(vaultOf(launched), copy, { recursive: true });
  return copy;
}

async function putVault(launched: LaunchedApp, copy: string): Promise<void> {
  await rm(vaultOf(launched), { recursive: true });
  await cp(copy, vaultOf(launched), { recursive: true });
  await giveToApp(vaultOf(launched));
}

/**
 * The two things a start may have to say. An older vault put back: the working copy is ahead, and the app stops.
 * The working copy gone: it is rebuilt, and the user is told. The app must be closed; it is closed again at the end.
 */
export async function tourStart(
  closed: LaunchedApp,
  locale: Locale,
  olderVault: string,
  relaunch: () => Promise<LaunchedApp>,
  at: AtScreen,
): Promise<void> {
  const t = messagesFor(locale).gate.start;
  const newest = await keepVault(closed, 'newest');
  await putVault(closed, olderVault);
  const stopped = await relaunch();
  await expect(stopped.page.getByRole('heading', { name: t.stoppedTitle })).toBeVisible({ timeout: 20_000 });
  await at('90-stopped');
  await stopped.close();

  await putVault(closed, newest);
  for (const entry of await readdir(closed.userDataDir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() && entry.name === 'IndexedDB') {
      await rm(join(entry.parentPath, entry.name), { recursive: true });
    }
  }
  const told = await relaunch();
  // Main opens another window on the fresh partition.
  await expect(async () => {
    const heading = (await told.waitForPage()).getByRole('heading', { name: t.toldTitle });
    await expect(heading).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await at('91-rebuilt');
  await told.close();
}
