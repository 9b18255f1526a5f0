import { packSchema, type ProtocolPack } from '../../pack';
import { consentBibliography, treatmentConsent } from '../consents';
import bibliography from './bibliography.json' with { type: 'json' };
import conflicts from './conflicts.json' with { type: 'json' };
import course from './course.json' with { type: 'json' };
import facts from './facts.json' with { type: 'json' };
import labs from './labs.json' with { type: 'json' };
import labThresholds from './labThresholds.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import preparation from './preparation.json' with { type: 'json' };
import ruleConflicts from './ruleConflicts.json' with { type: 'json' };
import { rules } from './rules';
import serologyLabs from './serologyLabs.json' with { type: 'json' };
import serologyThresholds from './serologyThresholds.json' with { type: 'json' };

/**
 * What papers, guidelines, instructions and clinic pages say, row by row of clinical-reference.md §1A; ids are
 * those of the plasmolifting pack where the matter is the same. A relative contraindication with a window is of
 * class temporary. Change anything only under a new version.
 */
export const prpLiterature: ProtocolPack = packSchema.parse({
  ...pack,
  rules,
  labs: [...labs, ...serologyLabs],
  labThresholds: [...labThresholds, ...serologyThresholds],
  course,
  preparation,
  consents: [treatmentConsent],
  facts,
  conflicts: [...conflicts, ...ruleConflicts],
  bibliography: { ...consentBibliography, ...bibliography },
});
