import { describe, expect, it } from 'vitest';
import type { Consent } from '@shared/domain/consent';
import { consentStanding, standingConsent, type ConsentAsked } from '@shared/domain/consentGate';
import { shownText } from '@shared/domain/consentWording';
import type { ProtocolPack } from '@shared/protocol/pack';
import { defaultPack } from '@shared/protocol/packs';
import { aConsent, treatmentText } from '../../builders/consent';
import { testRecordId } from '../../builders/memoryRecordStore';
import { on, testPractitionerId } from '../../builders/session';

const asked: ConsentAsked = {
  at: on('2026-11-21'),
  live: true,
  birthDate: '1980-03-12',
  zoneGroups: ['face'],
};
const known = (...consents: Consent[]) =>
  consents.map((record, index) => ({ recordId: testRecordId(100 + index), record }));
const reasons = (consents: Consent[], over: Partial<ConsentAsked> = {}, pack = defaultPack): string[] => {
  const standing = consentStanding(known(...consents), { ...asked, ...over }, pack);
  return standing.kind === 'stands' ? ['stands'] : standing.reasons;
};
const withdrawnAt = (at: string) => ({ at, reason: 'changed my mind', takenById: testPractitionerId });
const withText = (change: Partial<ReturnType<typeof treatmentText>>): ProtocolPack => ({
  ...defaultPack,
  consents: [{ ...treatmentText(), ...change }],
});

describe('[G1] a treatment consent stands', () => {
  it('when it was signed before the act, in the words of the pack, for the zones', () => {
    expect(standingConsent(known(aConsent(on('2026-11-20'))), asked, defaultPack)).toEqual({
      consentId: testRecordId(100),
      signedOn: '2026-11-20',
      textId: 'treatment',
      textVersion: '1.0.0',
    });
  });

  it('in either language', () => {
    expect(reasons([aConsent(on('2026-11-20'), {}, 'ru')])).toEqual(['stands']);
  });

  it('in the minute it was signed, and not before it', () => {
    expect(reasons([aConsent('2026-11-21T10:00:40.000+03:00')])).toEqual(['stands']);
    expect(reasons([aConsent(on('2026-11-21', '10:01'))])).toEqual(['signedLater']);
  });

  it('never when none was signed, or the pack has no such text', () => {
    expect(reasons([])).toEqual(['neverSigned']);
    const none = { ...defaultPack, consents: [] };
    expect(reasons([aConsent(on('2026-11-20'))], {}, none)).toEqual(['noTextInPack']);
  });

  it('not for a zone it does not name', () => {
    const face = aConsent(on('2026-11-20'), { zoneGroups: ['face'] });
    expect(reasons([face], { zoneGroups: ['face', 'scalp'] })).toEqual(['zonesNotCovered']);
    expect(reasons([face], { zoneGroups: [] })).toEqual(['stands']);
  });

  it.each(['1.1.0', '2.0.0'])('not once the text has version %s', (version) => {
    expect(reasons([aConsent(on('2026-11-20'))], {}, withText({ version }))).toEqual(['newerText']);
  });

  it('through a correction of the text that is only a patch', () => {
    const title = { en: 'Consent to treatment', ru: 'Согласие' };
    const corrected = withText({ version: '1.0.1', title });
    expect(reasons([aConsent(on('2026-11-20'))], {}, corrected)).toEqual(['stands']);
  });

  it('not with other words under the same version', () => {
    const text = shownText(treatmentText(), 'en');
    const [first, ...rest] = text.sections;
    if (first === undefined) throw new Error('no sections');
    const shortened = { ...text, sections: [{ ...first, paragraphs: ['All is harmless.'] }, ...rest] };
    expect(reasons([aConsent(on('2026-11-20'), { text: shortened })])).toEqual(['otherWords']);
  });

  it('by the reasons of the one signed last, when none does', () => {
    const old = aConsent(on('2026-01-01'), { zoneGroups: ['scalp'] });
    const last = aConsent(on('2026-11-01'), { withdrawn: withdrawnAt(on('2026-11-02')) });
    expect(reasons([last, old])[0]).toBe('withdrawn');
  });
});

describe('[G2] a withdrawal', () => {
  const signed = aConsent(on('2026-11-20'));
  const gone = { ...signed, withdrawn: withdrawnAt(on('2026-11-21', '09:00')) };

  it('ends its consent, and an earlier one for any of the same zones', () => {
    expect(reasons([gone])).toEqual(['withdrawn']);
    expect(reasons([gone, aConsent(on('2026-10-01'), { zoneGroups: ['face'] })])).toEqual(['withdrawn']);
  });

  it('leaves a consent for other zones, and one signed afterwards', () => {
    const scalp = aConsent(on('2026-10-01'), { zoneGroups: ['scalp'] });
    const goneFace = { ...gone, zoneGroups: ['face' as const] };
    expect(reasons([goneFace, scalp], { zoneGroups: ['scalp'] })).toEqual(['stands']);
    expect(reasons([gone, aConsent(on('2026-11-21', '09:30'))])).toEqual(['stands']);
  });

  it('counts at once for a live act, even dated ahead by a wrong clock', () => {
    const ahead = { ...signed, withdrawn: withdrawnAt(on('2027-01-01')) };
    expect(reasons([ahead])).toEqual(['withdrawn']);
  });

  it('does not reach back to what had happened before it', () => {
    expect(reasons([gone], { live: false, at: on('2026-11-20', '12:00') })).toEqual(['stands']);
    expect(reasons([gone], { live: false, at: on('2026-11-21', '12:00') })).toEqual(['withdrawn']);
  });
});

describe('[G3] for a minor', () => {
  const birthDate = '2010-01-01';
  const guardian = {
    role: 'guardian' as const,
    name: 'Мария Иванова',
    relationship: 'mother',
    authorityChecked: 'birth certificate',
    present: true,
  };
  const assent = { answer: 'given' as const, words: 'yes, I want it' };
  const minors = (over: Partial<Consent> = {}): Consent =>
    aConsent(on('2026-11-20'), { signer: guardian, assent, ...over });

  it('a guardian signs whose authority was checked, and the minor agrees', () => {
    expect(reasons([minors()], { birthDate })).toEqual(['stands']);
  });

  it.each([
    ['the patient alone', { signer: { role: 'patient' as const }, assent: null }, ['guardianMissing']],
    ['a guardian nobody checked', { signer: { ...guardian, authorityChecked: '' } }, ['authorityNotChecked']],
    ['a minor who declined', { assent: { answer: 'declined' as const, words: '' } }, ['assentMissing']],
    ['a minor who was not asked', { assent: { answer: 'notAsked' as const, words: '' } }, ['assentMissing']],
    ['no word of the minor', { assent: null }, ['assentMissing']],
  ])('no consent stands with %s', (_, over, expected) => {
    expect(reasons([minors(over)], { birthDate })).toEqual(expected);
  });

  it('the guardian’s consent ends with the birthday from which the patient signs alone', () => {
    expect(reasons([minors()], { birthDate: '2008-11-22' })).toEqual(['stands']);
    expect(reasons([minors()], { birthDate: '2008-11-21' })).toEqual(['signedAsMinor']);
  });

  it('the age is the pack’s', () => {
    const younger = { ...defaultPack, minimumAge: { ...defaultPack.minimumAge, years: 16 } };
    expect(reasons([aConsent(on('2026-11-20'))], { birthDate }, younger)).toEqual(['stands']);
  });
});
