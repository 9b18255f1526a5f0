import { describe, expect, test } from 'vitest';
import { screeningSchema } from '@shared/domain/screening';
import { screeningBanner } from '@shared/domain/screeningBanner';
import {
  acceptableLabs,
  answer,
  answeredScreening,
  recordId,
  signedScreening,
} from '../../builders/screening';

const draft = answeredScreening(recordId(1));
const today = '2026-11-21';
const withYes = (ruleId: string, detail = {}) => ({
  ...draft,
  answers: draft.answers.map((each) => (each.ruleId === ruleId ? answer(ruleId, 'yes', [detail]) : each)),
});

describe('the banner', () => {
  test('[N15] none, draft, no finding on its day', () => {
    expect(screeningBanner(null, today)).toMatchObject({ state: 'none', date: null });
    expect(screeningBanner(draft, today)).toMatchObject({ state: 'draft', date: today });
    const clear = screeningBanner(signedScreening({ ...draft, labs: acceptableLabs('2026-11-16') }), today);
    expect(clear).toMatchObject({ state: 'clear', date: today, until: null });
    expect(clear.labLapses).toEqual({ group: 'cbc', lapsesOn: '2026-11-30', lapsed: false });
  });

  test('[N15] no finding turns to caution when a result has lapsed', () => {
    const signed = signedScreening({ ...draft, labs: acceptableLabs('2026-11-16') });
    expect(screeningBanner(signed, '2026-12-01')).toMatchObject({
      state: 'caution',
      labLapses: { lapsed: true },
    });
  });

  test('[N15] waits until its date, then asks again instead of turning clear', () => {
    const signed = signedScreening(withYes('fever', { state: 'ended', endOn: '2026-11-20' }));
    expect(screeningBanner(signed, today)).toMatchObject({
      state: 'wait',
      until: '2026-12-04',
      waitEnded: false,
    });
    expect(screeningBanner(signed, '2026-12-04')).toMatchObject({ state: 'caution', waitEnded: true });
  });

  test('[N10] stop, unless it goes on for a reason; a block stays a stop', () => {
    const excluded = withYes('hepatitis', { type: 'B' });
    expect(screeningBanner(signedScreening(excluded), today).state).toBe('stop');
    expect(screeningBanner(signedScreening(excluded, 'agreed with the hepatologist'), today)).toMatchObject({
      state: 'caution',
      proceededWithReason: true,
    });
    expect(screeningBanner(signedScreening(withYes('pregnancy'), 'she insists'), today).state).toBe('stop');
  });

  test('[N15] says that a result is to be discussed, never which', () => {
    const labs = acceptableLabs().map((lab) =>
      lab.group === 'hiv' ? { ...lab, outcome: 'notAcceptable' as const } : lab,
    );
    const banner = screeningBanner(signedScreening({ ...draft, labs }), today);
    expect(banner.resultToDiscuss).toBe(true);
    expect(JSON.stringify(banner)).not.toContain('hiv');
  });
});

describe('the record', () => {
  test('[N16] decided means signed, draft means unsigned', () => {
    const signed = signedScreening(draft);
    expect(screeningSchema.safeParse(draft).success).toBe(true);
    expect(screeningSchema.safeParse(signed).success).toBe(true);
    expect(screeningSchema.safeParse({ ...signed, signed: null }).success).toBe(false);
    expect(screeningSchema.safeParse({ ...signed, status: 'draft' }).success).toBe(false);
  });

  test('[N16] one answer per rule, one result per group', () => {
    const twice = { ...draft, answers: [...draft.answers, answer('cancer', 'yes')] };
    expect(screeningSchema.safeParse(twice).success).toBe(false);
    expect(screeningSchema.safeParse({ ...draft, labs: [...draft.labs, ...draft.labs] }).success).toBe(false);
  });
});
