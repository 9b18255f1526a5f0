import { sameJson, jsonOf } from '../kernel/json';
import type { PackRef, ProtocolPack } from './pack';
import { diffPacks, isEmptyDiff } from './packDiff';
import { packFaults } from './packLaws';
import { bumped, compareVersions, proposedBump } from './packVersion';

/** What a draft comes from. */
export interface Ancestry {
  /** The pack the draft was made from; null when it is not here any more. */
  parent: ProtocolPack | null;
  /** Versions published under the draft's name. */
  published: readonly string[];
}

/** Faults of the pack itself, and of a consent whose words changed under a version that patients have signed. */
export function publishingFaults(pack: ProtocolPack, parent: ProtocolPack | null): string[] {
  const changedWords = pack.consents.filter((consent) =>
    (parent?.consents ?? []).some(
      (before) =>
        before.id === consent.id &&
        before.version === consent.version &&
        !sameJson(jsonOf(before), jsonOf(consent)),
    ),
  );
  return [
    ...packFaults(pack),
    ...changedWords.map(({ id, version }) => `consent ${id}: words changed, version still ${version}`),
  ];
}

/** The version everything published from here has to be above; null when there is none. */
export function highestBefore({ parent }: ProtocolPack, { published }: Ancestry): string | null {
  const versions = [...published, ...(parent === null ? [] : [parent.version])];
  return versions.toSorted(compareVersions).at(-1) ?? null;
}

/** Patch, minor or major above everything there is, by what changed. */
export function proposedVersion(pack: ProtocolPack, ancestry: Ancestry): string {
  const base = highestBefore(pack, ancestry);
  if (base === null) return pack.version;
  return bumped(base, ancestry.parent === null ? 'minor' : proposedBump(diffPacks(ancestry.parent, pack)));
}

export function isVersionFree(version: string, pack: ProtocolPack, ancestry: Ancestry): boolean {
  const base = highestBefore(pack, ancestry);
  return base === null || compareVersions(version, base) > 0;
}

/** More than whose it is and since when, which every copy has of its own. */
export function saysSomethingNew(pack: ProtocolPack, parent: ProtocolPack | null): boolean {
  if (parent === null) return true;
  const { author, effectiveFrom } = parent;
  return !isEmptyDiff(diffPacks(parent, { ...pack, author, effectiveFrom }));
}

/** A name nobody else has: what one clinic publishes must not meet another clinic's versions. */
export function copyName(id: string, unique: string): string {
  const stem = id.replace(/-[0-9a-f]{8}$/, '').slice(0, 50);
  return `${stem}-${unique.slice(-8)}`;
}

export function isSamePack(a: ProtocolPack, b: ProtocolPack): boolean {
  return sameJson(jsonOf(a), jsonOf(b));
}

export const refOf = ({ id, version }: PackRef): PackRef => ({ id, version });
