import { packSchema, type ProtocolPack } from '../../pack';
import { consentBibliography, treatmentConsent } from '../consents';
import bibliography from './bibliography.json' with { type: 'json' };
import bloodAndCancerRules from './bloodAndCancerRules.json' with { type: 'json' };
import conflicts from './conflicts.json' with { type: 'json' };
import course from './course.json' with { type: 'json' };
import facts from './facts.json' with { type: 'json' };
import labs from './labs.json' with { type: 'json' };
import labThresholds from './labThresholds.json' with { type: 'json' };
import medicineRules from './medicineRules.json' with { type: 'json' };
import organRules from './organRules.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import preparation from './preparation.json' with { type: 'json' };
import serologyThresholds from './serologyThresholds.json' with { type: 'json' };
import skinRules from './skinRules.json' with { type: 'json' };
import visitRules from './visitRules.json' with { type: 'json' };

/** What the two seed texts say. Stored screenings name this version: change anything only under a new one. */
export const plasmolifting: ProtocolPack = packSchema.parse({
  ...pack,
  rules: [...visitRules, ...skinRules, ...medicineRules, ...bloodAndCancerRules, ...organRules],
  labs,
  labThresholds: [...labThresholds, ...serologyThresholds],
  course,
  preparation,
  consents: [treatmentConsent],
  facts,
  conflicts,
  bibliography: { ...consentBibliography, ...bibliography },
});
