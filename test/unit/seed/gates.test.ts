import { describe, expect, test } from 'vitest';
import { evaluate } from '@shared/protocol/evaluate';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { clearInputOf, findingsOf } from '../../builders/packInput';
import { knownWoman } from '../../builders/screening';

const born = (birthDate: string, sex: 'female' | 'male' = 'female') =>
  clearInputOf(plasmolifting, { patient: { ...knownWoman, birthDate, sex } });

describe('what the record itself shows', () => {
  test('[S-13] the missing list for the face is a gap with its source, and no rule pretends to be it', () => {
    const gap = plasmolifting.gaps.find((each) => each.seedRow === 13);
    expect(gap?.sources).toEqual([{ key: 'S000', grade: 'S' }]);
    expect(gap?.text.en).toContain('missing');
    expect(plasmolifting.rules.filter((rule) => rule.seedRow === 13)).toEqual([]);
    expect(plasmolifting.bibliography['S000']).toContain('000_be96c6df255c67d5.txt');
  });

  test('[S-15] a woman over 50 has the examination before the first course; at 50 and for a man there is none', () => {
    expect(findingsOf(plasmolifting, 'over50', born('1975-11-21'))).toMatchObject([
      { cause: 'ageTask', decision: { kind: 'caution' }, action: 'confirm', task: { doneOn: null } },
    ]);
    expect(findingsOf(plasmolifting, 'over50', born('1976-11-21'))).toEqual([]);
    expect(findingsOf(plasmolifting, 'over50', born('1960-01-01', 'male'))).toEqual([]);
  });

  test('[S-15] the examination is done from its day on', () => {
    const tasksDone = [{ ruleId: 'over50', doneOn: '2026-11-20', note: '' }];
    expect(findingsOf(plasmolifting, 'over50', { ...born('1970-01-01'), tasksDone })).toMatchObject([
      { action: 'info', task: { doneOn: '2026-11-20' } },
    ]);
  });

  test('[S-19] on the first visit there is no treatment draw: not before the next day', () => {
    const patient = { ...knownWoman, firstVisit: true };
    const first = clearInputOf(plasmolifting, { patient });
    expect(findingsOf(plasmolifting, 'firstVisit', first)).toMatchObject([
      { decision: { kind: 'notBefore', date: '2026-11-22' }, action: 'block', missing: ['outsideRecord'] },
    ]);
    const reviewed = { ...first, outsideRecordReviewed: true };
    expect(findingsOf(plasmolifting, 'firstVisit', reviewed)).toMatchObject([{ action: 'reason' }]);
  });

  test('[S-19] informed: without the contraindications given to read a reason is asked for', () => {
    const given = clearInputOf(plasmolifting);
    expect(findingsOf(plasmolifting, 'informed', given)).toEqual([]);
    expect(findingsOf(plasmolifting, 'informed', { ...given, contraindicationsGiven: false })).toMatchObject([
      { cause: 'notInformed', decision: { kind: 'caution' }, action: 'reason' },
    ]);
  });

  test('[S-19] everything answered no with acceptable results is no finding at all', () => {
    expect(evaluate(clearInputOf(plasmolifting), plasmolifting)).toMatchObject({
      findings: [],
      decision: { kind: 'noFinding' },
    });
  });

  test('[S-37] typicalAge: at 25 a note that decides nothing, at 26 none', () => {
    expect(findingsOf(plasmolifting, 'typicalAge', born('2001-11-21'))).toMatchObject([
      { decision: { kind: 'noFinding' }, action: 'info' },
    ]);
    expect(findingsOf(plasmolifting, 'typicalAge', born('2000-11-21'))).toEqual([]);
  });

  test('[R29] minor: under 18 nobody is treated without a reason, and the source is not the seed', () => {
    expect(findingsOf(plasmolifting, 'minor', born('2009-01-01'))).toMatchObject([
      {
        cause: 'underAge',
        decision: { kind: 'doNotTreat' },
        action: 'reason',
        sources: [{ key: 'GMC', grade: 'A' }],
      },
    ]);
    expect(findingsOf(plasmolifting, 'minor', born('2008-11-21'))).toEqual([]);
  });
});
