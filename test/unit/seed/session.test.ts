import { describe, expect, test } from 'vitest';
import { firstPair } from '@renderer/screens/photos/firstPair';
import { labResultSchema } from '@shared/domain/lab';
import type { Photo } from '@shared/domain/photo';
import { practitionerSchema } from '@shared/domain/practitioner';
import { emptyPreparation } from '@shared/domain/preparation';
import { reactionTermSchema } from '@shared/domain/reaction';
import type { Session } from '@shared/domain/session';
import { missingInStep } from '@shared/domain/sessionMissing';
import type { SessionStep } from '@shared/domain/sessionSteps';
import { hashHexSchema } from '@shared/kernel/ids';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { versioned } from '../../builders/patient';
import { acceptableLabs } from '../../builders/screening';
import { aDraw, aFullSession, anArea, on } from '../../builders/session';

const parameters = sessionParametersOf(plasmolifting);
const full = aFullSession();
const missing = (step: SessionStep, over: Partial<Session>): string[] =>
  missingInStep({ ...full, ...over }, step).map((each) => each.field);

describe('the stages of the seed in a session', () => {
  test('[S-23] anticoagulant and gel belong to the draw, force and minutes to the spin', () => {
    expect(missing('draw', { draw: { draws: [aDraw(36, { anticoagulant: null, gel: null })] } })).toEqual([
      'anticoagulant',
      'gel',
    ]);
    expect(missing('spin', { spin: null })).toEqual(['spins']);
  });

  test('[S-24] antiseptic and peel are missing until each is answered', () => {
    expect(missing('skin', { skin: null })).toEqual(['antiseptic', 'peel']);
    expect(missing('skin', { skin: { antiseptic: 'octenidine', peel: 'yes', note: '' } })).toEqual([]);
  });

  test('[S-25] agent, start and effect of the anaesthetic are missing until they are said', () => {
    const begun = {
      ...full.anaesthesia,
      given: 'yes' as const,
      amount: 5,
      amountUnit: 'g' as const,
      note: '',
    };
    const anaesthesia = { ...begun, agent: null, startedAt: null, effect: null, effectAt: null };
    expect(missing('anaesthesia', { anaesthesia })).toEqual(['agent', 'startedAt', 'effect']);
  });

  test('[S-26] the injection names zone, technique and amount', () => {
    expect(missing('injection', { injection: { areas: [anArea(null, { technique: null })] } })).toEqual([
      'plasmaMl',
      'technique',
    ]);
  });

  test('[S-29] aftercare: the week for professional care is the seed’s, every other number the clinic’s', () => {
    expect(parameters.aftercare.map((rule) => [rule.item, rule.daysFrom])).toEqual([
      ['noProfessionalCare', 'seed'],
      ['noCosmetics', 'clinic'],
      ['noSauna', 'clinic'],
      ['noSolarium', 'clinic'],
      ['noPool', 'clinic'],
      ['noSports', 'clinic'],
      ['noMassage', 'clinic'],
      ['noSunbathing', 'clinic'],
    ]);
    expect(parameters.aftercare[0]?.days).toBe(7);
    expect(missing('aftercare', { aftercare: null })).toEqual(['givenAt']);
  });

  test.each([
    ['[S-16]', 'herpes'],
    ['[S-16]', 'acneFlare'],
    ['[S-30]', 'swelling'],
    ['[S-30]', 'bruise'],
    ['[S-30]', 'rash'],
    ['[S-30]', 'pigmentation'],
    ['[S-31]', 'allergy'],
    ['[S-31]', 'bloodborneInfection'],
    ['[S-31]', 'acneFlare'],
    ['[S-31]', 'herpes'],
    ['[S-32]', 'pain'],
  ])('%s %s can be recorded as a reaction', (_row, term) => {
    expect(reactionTermSchema.safeParse(term).success).toBe(true);
  });

  test('[S-32] the pain score is missing until it is asked', () => {
    expect(
      missing('reactions', { reactions: full.reactions && { ...full.reactions, painScore0To10: null } }),
    ).toEqual(['painScore0To10']);
  });

  test('[S-33] a cleaned centrifuge and single-use material are asked, not assumed', () => {
    const fields = missing('checks', { checks: emptyPreparation() });
    expect(fields).toEqual(expect.arrayContaining(['centrifugeCleaned', 'singleUseKit']));
  });

  test('[S-34] the sterile field is asked, and a result names its laboratory', () => {
    expect(missing('checks', { checks: emptyPreparation() })).toContain('sterileField');
    const [result] = acceptableLabs();
    expect(labResultSchema.parse(result).laboratory).toBe('Lab 1');
  });

  test('[S-35] a practitioner has a credential, and every step says who performed it', () => {
    const named = { name: 'A. B.', credential: 'Dermatologist, licence 12' };
    expect(practitionerSchema.parse(named)).toEqual(named);
    expect(full.steps.every((step) => step.performedBy !== null)).toBe(true);
  });

  test('[S-40] the time of leaving is recorded beside the advice', () => {
    expect(full.aftercare?.leftAt).toBe(on('2026-11-21', '10:50'));
    expect(full.aftercare?.advice).toEqual(parameters.aftercare);
  });

  test('[S-41] a photograph before is paired with one after', () => {
    const hash = hashHexSchema.parse('0'.repeat(64));
    const photo = (id: number, phase: Photo['phase'], takenOn: string) =>
      versioned<Photo>(id, {
        phase,
        view: 'front',
        takenOn,
        sessionId: null,
        note: '',
        imageType: 'image/jpeg',
        widthPx: 10,
        heightPx: 10,
        byteLength: 10,
        originalHash: hash,
        thumbnailHash: hash,
      });
    const before = photo(1, 'before', '2026-01-01');
    const after = photo(2, 'after', '2026-06-01');
    expect(firstPair([after, before])).toEqual({ left: before, right: after });
  });
});
