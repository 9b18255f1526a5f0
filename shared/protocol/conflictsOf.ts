import type { Conflict, ProtocolPack } from './pack';

/** Where the sources of a pack disagree about a rule, a gate, a threshold or a fact: shown at it, both sides. */
export function conflictsAbout(pack: ProtocolPack, ruleId: string): Conflict[] {
  return pack.conflicts.filter((conflict) => conflict.ruleIds.includes(ruleId));
}
