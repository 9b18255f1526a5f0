import { packSchema, type ProtocolPack } from '../../pack';
import bibliography from './bibliography.json';
import bloodAndCancerRules from './bloodAndCancerRules.json';
import conflicts from './conflicts.json';
import consents from './consents.json';
import course from './course.json';
import facts from './facts.json';
import labs from './labs.json';
import labThresholds from './labThresholds.json';
import medicineRules from './medicineRules.json';
import organRules from './organRules.json';
import pack from './pack.json';
import preparation from './preparation.json';
import skinRules from './skinRules.json';
import visitRules from './visitRules.json';

/** What the two seed texts say. Stored screenings name this version: change anything only under a new one. */
export const plasmolifting: ProtocolPack = packSchema.parse({
  ...pack,
  rules: [...visitRules, ...skinRules, ...medicineRules, ...bloodAndCancerRules, ...organRules],
  labs,
  labThresholds,
  course,
  preparation,
  consents,
  facts,
  conflicts,
  bibliography,
});
