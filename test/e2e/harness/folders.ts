import { chown, lstat, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { appUser, runFolder } from './environment';

/** Hands a file or folder, and all in it, to the user that the app runs as. */
export async function giveToApp(path: string): Promise<void> {
  const uid = appUser();
  if (uid === undefined) return;
  await chown(path, uid, uid);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await giveToApp(join(path, name));
}

/** A new, empty folder that belongs to the app's user. */
export async function freshFolder(name: string): Promise<string> {
  const parent = join(runFolder(), 'data');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, `${name}-`));
  await giveToApp(folder);
  return folder;
}
