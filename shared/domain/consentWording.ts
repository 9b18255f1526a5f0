import type { LocalText } from '../protocol/schema/parts';
import type { ConsentText } from '../protocol/schema/consentText';
import type { ConsentLanguage, ShownConsentText } from './consent';

/** The pack's text in one language, as it is shown and signed. */
export function shownText(text: ConsentText, language: ConsentLanguage): ShownConsentText {
  const say = (words: LocalText): string => words[language];
  return {
    id: text.id,
    version: text.version,
    language,
    title: say(text.title),
    sections: text.sections.map((section) => ({
      id: section.id,
      heading: say(section.heading),
      paragraphs: section.paragraphs.map(say),
    })),
  };
}

/**
 * What is hashed: every word of the text with its id, version and language, in one order and without names of
 * fields, as JSON. Never change it: the hashes of everything signed rest on it.
 */
export function consentTextToHash({ id, version, language, title, sections }: ShownConsentText): string {
  return JSON.stringify([
    id,
    version,
    language,
    title,
    sections.map((section) => [section.id, section.heading, section.paragraphs]),
  ]);
}

/** The same words in the same language, id and version: what a hash can tell, without waiting for one. */
export function sameWords(a: ShownConsentText, b: ShownConsentText): boolean {
  return consentTextToHash(a) === consentTextToHash(b);
}
