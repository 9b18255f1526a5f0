/** What scripts/e2e/playwright.mjs prepared. Run the suite with `npm run e2e`, not with Playwright alone. */
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the suite with "npm run e2e".`);
  return value;
}

/** Starts Electron: as an unprivileged user when the suite itself is root. */
export const command = (): string => required('PLASMACHART_E2E_COMMAND');

/** The built app, staged where that user can read it. */
export const appFolder = (): string => required('PLASMACHART_E2E_APP');

/** The control build with sealing switched off. */
export const unsealedAppFolder = (): string => required('PLASMACHART_E2E_UNSEALED_APP');

/** Temporary folder of this run; removed at its end. */
export const runFolder = (): string => required('PLASMACHART_E2E_FOLDER');

/** The user that Electron runs as, when it is not our own. */
export function appUser(): number | undefined {
  const uid = process.env['PLASMACHART_E2E_UID'];
  return uid ? Number(uid) : undefined;
}
