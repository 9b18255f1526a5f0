import type { Marks } from './vaultFile';

function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let part = 0; part < 3; part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True when something newer than `own` has worked on the vault in any of the three respects. */
export function isOlderThan(own: Marks, found: Marks): boolean {
  return (
    compareVersions(own.appVersion, found.appVersion) < 0 ||
    own.schemaVersion < found.schemaVersion ||
    own.chromiumMajor < found.chromiumMajor
  );
}

export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.appVersion === b.appVersion &&
    a.schemaVersion === b.schemaVersion &&
    a.chromiumMajor === b.chromiumMajor
  );
}
