import bibliography from './bibliography.json' with { type: 'json' };
import treatmentCourse from './treatmentCourse.json' with { type: 'json' };
import treatmentRights from './treatmentRights.json' with { type: 'json' };
import treatmentRisks from './treatmentRisks.json' with { type: 'json' };

/**
 * The consent to treatment that both packs carry. A changed word is a new version here: the hashes of what was signed
 * keep the old one (clinical-reference.md §8; no outcome is promised).
 */
export const treatmentConsent = {
  id: 'treatment',
  version: '1.0.0',
  title: {
    en: 'Consent to treatment with plasma from your own blood',
    ru: 'Согласие на введение плазмы из собственной крови',
  },
  sections: [...treatmentCourse, ...treatmentRisks, ...treatmentRights],
};

/** Full titles of the sources the consent names. */
export const consentBibliography = bibliography;
