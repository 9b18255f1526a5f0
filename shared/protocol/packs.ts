import type { ProtocolPack } from './pack';
import { plasmolifting } from './plasmolifting/pack';

/** Every pack version ever shipped: stored screenings are read with the version they name. */
const packs: readonly ProtocolPack[] = [plasmolifting];

/** The pack new screenings use. */
export const activePack: ProtocolPack = plasmolifting;

/** Undefined for a pack this version of the app does not carry; the screening stays readable without its wording. */
export function findPack(id: string, version: string): ProtocolPack | undefined {
  return packs.find((pack) => pack.id === id && pack.version === version);
}
