import { describe, expect, test } from 'vitest';
import { beforeDecision, readyToDecide } from '@shared/domain/beforeDecision';
import type { Screening } from '@shared/domain/screening';
import { answer, answeredScreening, recordId, screeningTime } from '../../builders/screening';

const screening = (changes: Partial<Screening> = {}) => answeredScreening(recordId(1), changes);
const nothing = { noZones: false, notExamined: [], noComplaint: false, notConfirmed: false };
const carried = { answers: [{ ...answer('cancer', 'no'), carriedFromId: recordId(2) }] };

describe('before the decision', () => {
  test('[N26] with zones, complaint and every zone examined it may be signed', () => {
    expect(beforeDecision(screening())).toEqual(nothing);
    expect(readyToDecide(screening())).toBe(true);
  });

  test.each([
    ['no zone', { plannedZones: [], zoneExaminations: [] }, { noZones: true }],
    ['no complaint', { complaintsAndWishes: '  ' }, { noComplaint: true }],
    [
      'a zone nobody looked at',
      { plannedZones: ['face' as const, 'neck' as const] },
      { notExamined: ['neck'] },
    ],
    [
      'an examination without words',
      { zoneExaminations: [{ zoneGroup: 'face' as const, finding: ' ' }] },
      { notExamined: ['face'] },
    ],
    ['carried and not confirmed', carried, { notConfirmed: true }],
  ])('[N26] %s: not signed', (_, changes, lacking) => {
    expect(beforeDecision(screening(changes))).toEqual({ ...nothing, ...lacking });
    expect(readyToDecide(screening(changes))).toBe(false);
  });

  test('[N26] what happened elsewhere or earlier is recorded as it was, but what is carried is confirmed', () => {
    for (const entryMode of ['afterwards', 'paper', 'otherClinic'] as const) {
      const bare = { entryMode, complaintsAndWishes: '', zoneExaminations: [] };
      expect(readyToDecide(screening(bare))).toBe(true);
      expect(readyToDecide(screening({ ...bare, ...carried }))).toBe(false);
    }
  });

  test('[N22] confirmed once, it stands', () => {
    expect(readyToDecide(screening({ ...carried, carriedConfirmedAt: screeningTime }))).toBe(true);
  });
});
