import type { SecurityPolicy } from './policy';

/** Chromium's spell-checker fetches its dictionaries from the network, and keeps learned words in the clear. */
export const spellChecker: SecurityPolicy = {
  name: 'spellChecker',
  onSession(session) {
    session.setSpellCheckerEnabled(false);
    session.setSpellCheckerLanguages([]);
  },
  webPreferences: { spellcheck: false },
};
