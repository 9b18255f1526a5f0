import { notAsked, type Answer, type AnswerValue } from '@shared/domain/answer';
import type { Sex } from '@shared/domain/patient';
import { answerTo, type Screening } from '@shared/domain/screening';
import type { Rule } from '@shared/protocol/pack';
import { proposedReasonId } from '@shared/protocol/proposals';
import { useCallback, useRef } from 'react';
import { useServices } from '../services';

export interface Answering {
  say(rule: Rule, value: AnswerValue): void;
  changeAnswer(answer: Answer): void;
  stamp(): Pick<Answer, 'askedAt' | 'askedById'>;
}

interface AnsweringFor {
  /** What was typed last. */
  latest(): Screening;
  change(changes: Partial<Screening>): void;
  sex: Sex;
}

/** Giving and changing the answers of a form. */
export function useAnswering({ latest, change, sex }: AnsweringFor): Answering {
  const { clock, practitionerId } = useServices();
  const put = useRef(new Map<string, Answer>());
  const stamp = useCallback((): Pick<Answer, 'askedAt' | 'askedById'> => {
    const { entryMode, performedAt } = latest();
    // What is entered afterwards was asked on its own day.
    const askedAt = entryMode === 'live' ? clock.now() : performedAt;
    return { askedAt, askedById: practitionerId };
  }, [latest, clock, practitionerId]);
  const changeAnswer = useCallback(
    (next: Answer): void => {
      const others = latest().answers.filter((each) => each.ruleId !== next.ruleId);
      change({ answers: [...others, next] });
    },
    [latest, change],
  );
  const say = useCallback(
    (rule: Rule, value: AnswerValue): void => {
      const before = answerTo(latest(), rule.id) ?? notAsked(rule.id);
      if (before.value === value && before.viaQuestionId === null && before.carriedFromId === null) return;
      if (before.value === 'yes' || before.value === 'notApplicable') {
        put.current.set(`${rule.id}:${before.value}`, before);
      }
      const kept = put.current.get(`${rule.id}:${value}`);
      const asked = value === 'notAsked' ? {} : stamp();
      const details = kept?.details ?? (value === 'yes' && rule.fields.length > 0 ? [{}] : []);
      // The record's proposal becomes the reason only by this answer, and stands on the screen to be changed.
      const proposed = value === 'notApplicable' ? proposedReasonId(rule, sex) : null;
      const reason = kept?.reason ?? (proposed === null ? null : { reasonId: proposed, text: '' });
      changeAnswer({ ...notAsked(rule.id), ...asked, value, details, reason });
    },
    [latest, stamp, changeAnswer, sex],
  );
  return { say, changeAnswer, stamp };
}
