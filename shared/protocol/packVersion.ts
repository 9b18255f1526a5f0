import type { PackDiff, PartChange } from './packDiff';

/** Patch: words and sources only. Minor: what decides. Major: something is not asked or found any more. */
export type Bump = 'patch' | 'minor' | 'major';

const asked = ['rules', 'gates', 'labs', 'labThresholds'];

/** Positive when `a` is the later version. Both as packVersionSchema has them. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((number, place) => number !== right[place]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** The next version of its kind: 1.4.2 → 1.4.3, 1.5.0 or 2.0.0. */
export function bumped(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** What the changes ask for at least. */
export function proposedBump({ changes }: PackDiff): Bump {
  if (changes.some(({ kind, section }) => kind === 'removed' && asked.includes(section))) return 'major';
  return changes.some(decides) ? 'minor' : 'patch';
}

function decides(change: PartChange): boolean {
  if (change.kind === 'changed') return change.fields.some(({ weight }) => weight === 'decides');
  return (
    asked.includes(change.section) || ['course', 'visitQuestions', 'preparation'].includes(change.section)
  );
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}
