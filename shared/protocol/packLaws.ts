import { courseFaults } from './laws/courseLaws';
import { gateFaults } from './laws/gateLaws';
import { idFaults } from './laws/idLaws';
import { labFaults } from './laws/labLaws';
import { ruleFaults } from './laws/ruleLaws';
import { safetyFaults } from './laws/safetyLaws';
import { sourceFaults } from './laws/sourceLaws';
import { textFaults } from './laws/textLaws';
import { visitFaults } from './laws/visitLaws';
import type { ProtocolPack } from './pack';

/**
 * Everything wrong with a pack that its shape alone cannot show, one line each (ids, never a text of the pack);
 * empty when it may be used.
 */
export function packFaults(pack: ProtocolPack): string[] {
  return [
    ...idFaults(pack),
    ...gateFaults(pack),
    ...pack.rules.flatMap((rule) => ruleFaults(rule, pack)),
    ...visitFaults(pack),
    ...labFaults(pack),
    ...courseFaults(pack),
    ...safetyFaults(pack),
    ...sourceFaults(pack),
    ...textFaults(pack),
  ];
}
