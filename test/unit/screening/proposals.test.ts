import { describe, expect, test } from 'vitest';
import { notAsked } from '@shared/domain/answer';
import type { Rule } from '@shared/protocol/pack';
import {
  notApplicableTogether,
  proposedReasonId,
  proposedTogether,
  reasonText,
} from '@shared/protocol/proposals';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { answer, recordId, screeningTime } from '../../builders/screening';

function rules(...ids: string[]): Rule[] {
  return ids.map((id) => {
    const found = plasmolifting.rules.find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  });
}

const asked = { askedAt: screeningTime, askedById: recordId(9) };

describe('"not applicable"', () => {
  test('[N11] is proposed by the record for a man, and for nobody else', () => {
    const [pregnancy] = rules('pregnancy');
    if (pregnancy === undefined) throw new Error('no rule');
    expect(proposedReasonId(pregnancy, 'male')).toBe('male');
    for (const sex of ['female', 'other', 'unknown'] as const) {
      expect(proposedReasonId(pregnancy, sex)).toBeNull();
    }
  });

  test('[N40] of a group only when every part has a proposal', () => {
    const both = rules('pregnancy', 'breastfeeding');
    expect(proposedTogether(both, 'male')).toEqual(both.map((rule) => ({ rule, reasonId: 'male' })));
    expect(proposedTogether(both, 'female')).toBeNull();
    expect(proposedTogether(rules('pregnancy', 'fever'), 'male')).toBeNull();
    expect(proposedTogether([], 'male')).toBeNull();
  });

  test('[N40] said together, each part keeps its own reason and the others stay', () => {
    const proposals = proposedTogether(rules('pregnancy', 'breastfeeding'), 'male') ?? [];
    const before = [
      answer('pregnancy', 'yes', [{ week: 'x' }]),
      { ...notAsked('breastfeeding'), carriedFromId: recordId(3) },
      answer('fever', 'yes'),
    ];
    const after = notApplicableTogether(before, proposals, 'visitPregnancy', asked);
    const said = (ruleId: string) => ({
      ...notAsked(ruleId),
      ...asked,
      value: 'notApplicable',
      reason: { reasonId: 'male', text: '' },
      viaQuestionId: 'visitPregnancy',
    });
    expect(after).toEqual([said('pregnancy'), said('breastfeeding'), before[2]]);
  });

  test('[N40] the reason has the words of its own rule', () => {
    const [pregnancy] = rules('pregnancy');
    if (pregnancy === undefined) throw new Error('no rule');
    expect(reasonText(pregnancy, 'male')?.en).toBe('Sex in the record: male');
    expect(reasonText(pregnancy, 'unheard')).toBeUndefined();
  });
});
