import bleedingMedicineRules from './bleedingMedicineRules.json' with { type: 'json' };
import bloodRules from './bloodRules.json' with { type: 'json' };
import cancerRules from './cancerRules.json' with { type: 'json' };
import dermatosisRules from './dermatosisRules.json' with { type: 'json' };
import generalRules from './generalRules.json' with { type: 'json' };
import illnessRules from './illnessRules.json' with { type: 'json' };
import infectionRules from './infectionRules.json' with { type: 'json' };
import organRules from './organRules.json' with { type: 'json' };
import otherMedicineRules from './otherMedicineRules.json' with { type: 'json' };
import pregnancyRules from './pregnancyRules.json' with { type: 'json' };
import procedureRules from './procedureRules.json' with { type: 'json' };
import skinMedicineRules from './skinMedicineRules.json' with { type: 'json' };
import skinRules from './skinRules.json' with { type: 'json' };
import steroidRules from './steroidRules.json' with { type: 'json' };

/** The questions of the literature pack, in the order they are asked; one file a theme. */
export const rules = [
  ...pregnancyRules,
  ...infectionRules,
  ...bleedingMedicineRules,
  ...steroidRules,
  ...skinMedicineRules,
  ...otherMedicineRules,
  ...dermatosisRules,
  ...skinRules,
  ...illnessRules,
  ...procedureRules,
  ...bloodRules,
  ...cancerRules,
  ...organRules,
  ...generalRules,
];
