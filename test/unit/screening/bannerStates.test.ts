import { describe, expect, test } from 'vitest';
import type { Decision, Evaluation } from '@shared/domain/finding';
import type { Screening } from '@shared/domain/screening';
import { screeningBanner, type ScreeningBanner } from '@shared/domain/screeningBanner';
import { answeredScreening, recordId, screeningDay, signedScreening } from '../../builders/screening';

const today = screeningDay;
const draft = answeredScreening(recordId(1));
const nothing: ScreeningBanner = {
  state: 'none',
  date: null,
  until: null,
  waitEnded: false,
  decision: null,
  proceededWithReason: false,
  resultToDiscuss: false,
  labLapses: null,
};

function decided(evaluation: Partial<Evaluation>, proceedReason: string | null = null): Screening {
  const signed = signedScreening(draft).signed;
  if (signed === null) throw new Error('not signed');
  const plain: Evaluation = {
    findings: [],
    decision: { kind: 'noFinding' },
    proceeding: 'info',
    labLapses: [],
  };
  return {
    ...draft,
    status: 'decided',
    signed: { ...signed, evaluation: { ...plain, ...evaluation }, proceedReason },
  };
}
const excluded = { decision: { kind: 'doNotTreat' }, proceeding: 'reason' } as const;
const waits = (date: string) => ({
  decision: { kind: 'notBefore', date } as Decision,
  proceeding: 'reason' as const,
});

describe('what the banner says, word for word', () => {
  test('[N15] nothing, a draft, no finding, a caution', () => {
    expect(screeningBanner(null, today)).toEqual(nothing);
    expect(screeningBanner(draft, today)).toEqual({ ...nothing, state: 'draft', date: today });
    expect(screeningBanner(decided({}), today)).toEqual({
      ...nothing,
      state: 'clear',
      date: today,
      decision: 'noFinding',
    });
    expect(screeningBanner(decided({ decision: { kind: 'caution' }, proceeding: 'confirm' }), today)).toEqual(
      {
        ...nothing,
        state: 'caution',
        date: today,
        decision: 'caution',
      },
    );
  });

  test('[N10] a stop, and one that goes on for a reason', () => {
    const stop = { ...nothing, state: 'stop', date: today, decision: 'doNotTreat' };
    expect(screeningBanner(decided(excluded), today)).toEqual(stop);
    expect(screeningBanner(decided(excluded, 'words'), today)).toEqual({
      ...stop,
      state: 'caution',
      proceededWithReason: true,
    });
    expect(screeningBanner(decided({ ...excluded, proceeding: 'block' }, 'words'), today)).toEqual(stop);
  });

  test('[N15] a wait, up to its day, and one that goes on for a reason', () => {
    const wait = { ...nothing, state: 'wait', date: today, decision: 'notBefore', until: '2026-11-22' };
    expect(screeningBanner(decided(waits('2026-11-22')), today)).toEqual(wait);
    expect(screeningBanner(decided(waits('2026-11-22')), '2026-11-22')).toEqual({
      ...wait,
      state: 'caution',
      waitEnded: true,
    });
    expect(screeningBanner(decided(waits('2026-11-22'), 'words'), today)).toEqual({
      ...wait,
      state: 'caution',
      proceededWithReason: true,
    });
  });

  test('[N15] the result that lapses first, counted to its last day', () => {
    const labLapses = [
      { group: 'hiv', lapsesOn: '2026-12-30' },
      { group: 'cbc', lapsesOn: '2026-11-30' },
      { group: 'syphilis', lapsesOn: '2026-12-15' },
    ] as const;
    for (const lapses of [[...labLapses], labLapses.toReversed()]) {
      const banner = (on: string) => screeningBanner(decided({ labLapses: lapses }), on);
      expect(banner('2026-11-30').labLapses).toEqual({ group: 'cbc', lapsesOn: '2026-11-30', lapsed: false });
      expect(banner('2026-11-30').state).toBe('clear');
      expect(banner('2026-12-01').labLapses).toEqual({ group: 'cbc', lapsesOn: '2026-11-30', lapsed: true });
      expect(banner('2026-12-01').state).toBe('caution');
    }
  });

  test('[N15] a result to be discussed, whatever else was found', () => {
    const [finding] =
      signedScreening(answeredScreening(recordId(1), { labs: [] })).signed?.evaluation.findings ?? [];
    if (finding === undefined) throw new Error('no finding');
    const discuss = { ...finding, cause: 'labNotAcceptable' as const };
    expect(screeningBanner(decided({ findings: [finding, discuss] }), today).resultToDiscuss).toBe(true);
    expect(screeningBanner(decided({ findings: [finding] }), today).resultToDiscuss).toBe(false);
  });
});
