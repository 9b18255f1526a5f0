import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent } from '@shared/domain/consent';
import { consentStanding, type ConsentAsked, type KnownConsent } from '@shared/domain/consentGate';
import { consentTextToHash, shownText } from '@shared/domain/consentWording';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { addDays } from '@shared/kernel/time';
import { defaultPack } from '@shared/protocol/packs';
import { aConsent, treatmentText } from '../../builders/consent';
import { testRecordId } from '../../builders/memoryRecordStore';
import { on, testPractitionerId } from '../../builders/session';

const anyMoment = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom('08:00', '12:00', '18:00'))
  .map(([days, time]) => on(addDays('2026-11-15', days), time));
const anyZones = fc.uniqueArray(fc.constantFrom(...zoneGroups), { minLength: 1, maxLength: 3 });
const words = shownText(treatmentText(), 'en');
const anyText = fc.constantFrom(
  words,
  shownText(treatmentText(), 'ru'),
  { ...words, title: 'Something else' },
  { ...words, version: '0.9.0' },
  { ...words, id: 'photos' },
);
const guardian = {
  role: 'guardian' as const,
  name: 'M',
  relationship: 'mother',
  present: true,
  authorityChecked: 'birth certificate',
};
const anySigner = fc.constantFrom<Pick<Consent, 'signer' | 'assent'>>(
  { signer: { role: 'patient' }, assent: null },
  { signer: guardian, assent: { answer: 'given', words: 'yes' } },
  { signer: guardian, assent: { answer: 'declined', words: '' } },
  { signer: { ...guardian, authorityChecked: '' }, assent: { answer: 'given', words: '' } },
);
const anyConsent = fc
  .record({
    signedAt: anyMoment,
    text: anyText,
    zones: anyZones,
    said: anySigner,
    withdrawn: fc.option(anyMoment, { freq: 2 }),
  })
  .map(({ signedAt, text, zones, said, withdrawn }) =>
    aConsent(signedAt, {
      text,
      zoneGroups: zones,
      ...said,
      withdrawn:
        withdrawn === null || withdrawn < signedAt
          ? null
          : { at: withdrawn, reason: 'no', takenById: testPractitionerId },
    }),
  );
const anyConsents = fc
  .array(anyConsent, { maxLength: 6 })
  .map((all) => all.map((record, index) => ({ recordId: testRecordId(100 + index), record })));
const anyAsked: fc.Arbitrary<ConsentAsked> = fc.record({
  at: anyMoment,
  live: fc.boolean(),
  birthDate: fc.constantFrom('1980-03-12', '2012-05-05'),
  zoneGroups: fc.oneof(fc.constant([]), anyZones),
});

/** The law, in words of its own. */
function mayStand(consent: Consent, asked: ConsentAsked): boolean {
  const inPackWords = (['en', 'ru'] as const).some(
    (language) => consentTextToHash(shownText(treatmentText(), language)) === consentTextToHash(consent.text),
  );
  const adult = asked.birthDate === '1980-03-12';
  const rightHand = adult
    ? consent.signer.role === 'patient'
    : consent.signer.role === 'guardian' &&
      consent.signer.authorityChecked !== '' &&
      consent.assent?.answer === 'given';
  const before = consent.signedAt <= asked.at;
  const kept = consent.withdrawn === null || (!asked.live && consent.withdrawn.at > asked.at);
  const covers = asked.zoneGroups.every((group) => consent.zoneGroups.includes(group));
  return inPackWords && rightHand && before && kept && covers;
}

describe('[G1] whatever was signed and withdrawn', () => {
  test('what stands was signed before, not withdrawn, in the pack’s words, for the zones, by whoever may', () => {
    const holds = fc.property(anyConsents, anyAsked, (consents, asked) => {
      const standing = consentStanding(consents, asked, defaultPack);
      if (standing.kind === 'none') return standing.reasons.length > 0;
      const chosen = consents.find((each) => each.recordId === standing.consent.consentId);
      return chosen !== undefined && mayStand(chosen.record, asked);
    });
    expect(fc.check(holds, { numRuns: 2000 }).failed).toBe(false);
  });

  test('[G2] no live act stands on a consent older than a withdrawal for one of its zones', () => {
    const holds = fc.property(anyConsents, anyAsked, (consents, asked) => {
      const standing = consentStanding(consents, { ...asked, live: true }, defaultPack);
      if (standing.kind === 'none') return true;
      const chosen = consents.find((each) => each.recordId === standing.consent.consentId)?.record;
      return !consents.some(
        ({ record }) =>
          record.text.id === 'treatment' &&
          record.withdrawn !== null &&
          record.withdrawn.at >= (chosen?.signedAt ?? '') &&
          record.zoneGroups.some((group) => chosen?.zoneGroups.includes(group)),
      );
    });
    expect(fc.check(holds, { numRuns: 2000 }).failed).toBe(false);
  });

  test('the order in which they were stored does not matter', () => {
    const kind = (all: KnownConsent[], asked: ConsentAsked): string =>
      consentStanding(all, asked, defaultPack).kind;
    const holds = fc.property(
      anyConsents,
      anyAsked,
      (consents, asked) => kind(consents.toReversed(), asked) === kind(consents, asked),
    );
    expect(fc.check(holds, { numRuns: 1000 }).failed).toBe(false);
  });

  test('a good one always stands while nothing was withdrawn; the samples do reach it', () => {
    let stood = 0;
    const holds = fc.property(anyConsents, anyAsked, (consents, asked) => {
      const { kind } = consentStanding(consents, asked, defaultPack);
      if (kind === 'stands') stood += 1;
      const clean = consents.every(({ record }) => record.withdrawn === null);
      return kind === 'stands' || !clean || !consents.some(({ record }) => mayStand(record, asked));
    });
    expect(fc.check(holds, { numRuns: 2000 }).failed).toBe(false);
    expect(stood).toBeGreaterThan(50);
  });
});
