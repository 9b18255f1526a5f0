import { packSchema, type PackRef, type ProtocolPack } from './pack';
import plasmolifting100 from './shipped/archive/plasmolifting-1.0.0.json' with { type: 'json' };
import { prpLiterature } from './shipped/literature';
import { plasmolifting } from './shipped/plasmolifting';

/** The packs that come with the app, in their present version. A clinic activates one, or an edited copy. */
export const shippedPacks: readonly ProtocolPack[] = [plasmolifting, prpLiterature];

/** The pack a practice works with until it chooses. */
export const defaultPack: ProtocolPack = plasmolifting;

/** Every version ever shipped: stored screenings are read with the version they name. */
const everShipped: readonly ProtocolPack[] = [...shippedPacks, packSchema.parse(plasmolifting100)];

/** Undefined for a pack the app does not carry: a clinic's own (it lies in the vault), or one of a newer app. */
export function findShippedPack({ id, version }: PackRef): ProtocolPack | undefined {
  return everShipped.find((pack) => pack.id === id && pack.version === version);
}
