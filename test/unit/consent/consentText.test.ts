import { describe, expect, it } from 'vitest';
import { consentLanguages, shownConsentTextSchema } from '@shared/domain/consent';
import { consentTextToHash, sameWords, shownText } from '@shared/domain/consentWording';
import { shippedPacks } from '@shared/protocol/packs';
import { sha256Hex, treatmentText } from '../../builders/consent';

/** A word that changes gives the text a new version and a new line here; a line here never changes. */
const published: Record<string, string> = {
  'treatment 1.0.0 en': '9a1a756710ea6e2c483b0c767bdcef733c4365d5c76dc98bbca3d3ec0904f22a',
  'treatment 1.0.0 ru': '881f75fb6f8586011ea7208e644e9948ec72888d56a8c64750601be22b7d3af3',
};

describe('[G9] the consent texts that ship', () => {
  it('stand in every pack, are complete in both languages, and name sources whose titles are known', () => {
    for (const pack of shippedPacks) {
      const text = pack.consents.find((each) => each.id === 'treatment');
      expect(text).toBeDefined();
      const sections = text?.sections ?? [];
      const keys = sections.flatMap((section) => section.sources.map((source) => source.key));
      expect(sections.filter((section) => section.sources.length === 0)).toEqual([]);
      expect(keys.filter((key) => pack.bibliography[key] === undefined)).toEqual([]);
      for (const language of consentLanguages)
        expect(
          shownConsentTextSchema.safeParse(text === undefined ? null : shownText(text, language)).success,
        ).toBe(true);
    }
  });

  it('say what a treatment consent must say', () => {
    expect(treatmentText().sections.map((section) => section.id)).toEqual(
      expect.arrayContaining([
        'procedure',
        'sessions',
        'alternatives',
        'noGuarantee',
        'visionLoss',
        'infection',
        'allergy',
        'fainting',
        'tumour',
        'aftercare',
        'rights',
        'separate',
        'status',
      ]),
    );
  });

  it('have the words their version was published with', () => {
    for (const text of shippedPacks.flatMap((pack) => pack.consents))
      for (const language of consentLanguages)
        expect(sha256Hex(consentTextToHash(shownText(text, language)))).toBe(
          published[`${text.id} ${text.version} ${language}`],
        );
  });

  it('name their own version', () => {
    const text = treatmentText();
    for (const language of consentLanguages)
      expect(JSON.stringify(shownText(text, language).sections.at(-1))).toContain(text.version);
  });
});

describe('[G4] the hash of a text', () => {
  const text = shownText(treatmentText(), 'en');

  it('changes with any word, with version, language, order, and where a paragraph ends', () => {
    const [first, second] = text.sections;
    if (first === undefined || second === undefined) throw new Error('no sections');
    const [one = '', two = ''] = first.paragraphs;
    const others = [
      { ...text, title: `${text.title}.` },
      { ...text, version: '1.0.1' },
      { ...text, language: 'ru' as const },
      { ...text, sections: [second, first] },
      { ...text, sections: [{ ...first, paragraphs: [one, two] }, second] },
      { ...text, sections: [{ ...first, paragraphs: [`${one}${two}`] }, second] },
    ];
    const hashes = [text, ...others].map((each) => sha256Hex(consentTextToHash(each)));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(others.every((each) => !sameWords(each, text))).toBe(true);
    expect(sameWords(text, structuredClone(text))).toBe(true);
  });
});
