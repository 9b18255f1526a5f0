import type { Answer, AnswerValue } from '../domain/answer';
import { answerTo, type Screening } from '../domain/screening';
import type { ZoneGroup } from '../domain/treatmentArea';
import { listedInChart } from './chartList';
import { actsIn } from './evaluateRule';
import type { PatientFacts } from './evaluationInput';
import type { ProtocolPack, Rule } from './pack';

export type VisitQuestion = ProtocolPack['visitQuestions'][number];

/** What a grouped question covers today, and which of its items must be asked one by one all the same. */
export interface GroupedItems {
  together: Rule[];
  /** Answered yes last time, or listed in the chart: a grouped "no" must not turn a known allergy into a no. */
  alone: Rule[];
}

export function groupedItems(
  question: VisitQuestion,
  pack: ProtocolPack,
  zones: readonly ZoneGroup[],
  previous: Pick<Screening, 'answers'> | null,
  patient: PatientFacts,
): GroupedItems {
  const items = pack.rules.filter((rule) => question.ruleIds.includes(rule.id) && actsIn(rule, zones));
  const known = (rule: Rule): boolean =>
    listedInChart(rule, patient).length > 0 ||
    (previous !== null && answerTo(previous, rule.id)?.value === 'yes');
  return { together: items.filter((rule) => !known(rule)), alone: items.filter(known) };
}

/**
 * A grouped question may say "no", "unknown" or "declined" for the items it covers together; "yes" and
 * "not applicable" are said item by item. Items that stand alone, and items already answered one by one, stay.
 */
export function answerTogether(
  answers: readonly Answer[],
  items: GroupedItems,
  said: { questionId: string; value: Extract<AnswerValue, 'no' | 'unknown' | 'declined' | 'notAsked'> },
  asked: Pick<Answer, 'askedAt' | 'askedById'>,
): Answer[] {
  const covered = new Set(items.together.map((rule) => rule.id));
  return answers.map((answer) => {
    const byItself = answer.value !== 'notAsked' && answer.viaQuestionId === null;
    if (!covered.has(answer.ruleId) || byItself) return answer;
    const stamp = said.value === 'notAsked' ? { askedAt: null, askedById: null } : asked;
    return {
      ...answer,
      ...stamp,
      value: said.value,
      reason: null,
      details: [],
      carriedFromId: null,
      viaQuestionId: said.value === 'notAsked' ? null : said.questionId,
    };
  });
}
