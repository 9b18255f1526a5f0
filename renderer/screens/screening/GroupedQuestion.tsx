import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useLocale, useText } from '@renderer/ui/text';
import type { Answer, AnswerValue } from '@shared/domain/answer';
import { notApplicableTogether, proposedTogether, reasonText } from '@shared/protocol/proposals';
import { answerTogether, groupedItems, type VisitQuestion } from '@shared/protocol/visitQuestions';
import { useState, type ReactNode } from 'react';
import { focusNextQuestion, focusQuestion } from './questionFocus';
import { Question, useAnswerOptions } from './Question';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** One of the six questions of a returning visit. "No" answers its parts; yes and "not applicable" open them. */
export function GroupedQuestion({
  form,
  question,
}: {
  form: ScreeningForm;
  question: VisitQuestion;
}): ReactNode {
  const locale = useLocale();
  const t = useText().screening;
  const options = useAnswerOptions();
  const { start, screening } = form;
  const items = groupedItems(
    question,
    start.pack,
    screening.plannedZones,
    start.previous?.record ?? null,
    form.facts,
  );
  const together = items.together.map((rule) => form.answer(rule));
  const oneByOne = together.some((answer) => answer.value !== 'notAsked' && answer.viaQuestionId === null);
  const [opened, setOpened] = useState(false);
  const open = opened || oneByOne;
  const first = items.together[0];
  const all = [...items.together, ...items.alone];
  const [only] = all;
  if (only === undefined) return null;
  if (all.length === 1) return <Question form={form} rule={only} />;

  const value: AnswerValue | null = open
    ? together.some((answer) => answer.value === 'yes') || !oneByOne
      ? 'yes'
      : null
    : sameFor(together);

  const proposals = proposedTogether(items.together, start.patient.sex);
  const opensParts = (said: AnswerValue): boolean =>
    said === 'yes' || (said === 'notApplicable' && proposals === null);

  const say = (said: AnswerValue): void => {
    if (oneByOne) return;
    const opens = opensParts(said);
    setOpened(opens);
    form.change({ answers: answersAfter(said) });
  };
  const answersAfter = (said: AnswerValue): Answer[] => {
    if (said === 'notApplicable' && proposals !== null)
      return notApplicableTogether(screening.answers, proposals, question.id, form.stamp());
    // Opening takes back what the group had said: each part is then answered by itself.
    const told = said === 'yes' || said === 'notApplicable' ? ('notAsked' as const) : said;
    const saidTogether = { questionId: question.id, value: told };
    return answerTogether(screening.answers, items, saidTogether, form.stamp());
  };
  const moveOn = (said: AnswerValue): void => {
    if (opensParts(said) && first !== undefined) focusQuestion(first.id);
    else focusNextQuestion(question.id);
  };
  const reasons = (proposals ?? []).map(
    ({ rule, reasonId }) => reasonText(rule, reasonId)?.[locale] ?? reasonId,
  );
  const proposalHint =
    proposals === null || value !== 'notAsked' ? undefined : t.proposed([...new Set(reasons)].join('; '));
  return (
    <div className={styles.grouped}>
      {first === undefined ? null : (
        <div className={styles.question} data-question={question.id}>
          <SegmentedChoice
            label={question.question[locale]}
            className={styles.answers}
            options={options}
            value={value}
            onChange={say}
            onChosenByDigit={moveOn}
            isReadOnly={oneByOne}
            description={oneByOne ? t.partByPart : proposalHint}
          />
        </div>
      )}
      {open ? (
        <div className={styles.parts}>
          {items.together.map((rule) => (
            <Question key={rule.id} form={form} rule={rule} />
          ))}
        </div>
      ) : null}
      {items.alone.length === 0 ? null : (
        <div className={styles.parts}>
          <p className={styles.hint}>{t.askAlone}</p>
          {items.alone.map((rule) => (
            <Question key={rule.id} form={form} rule={rule} />
          ))}
        </div>
      )}
    </div>
  );
}

/** What was said for all of them; "not asked" as long as one is open, as after a zone was added. */
function sameFor(answers: readonly Answer[]): AnswerValue {
  const [first] = answers;
  const same = first !== undefined && answers.every((answer) => answer.value === first.value);
  return same ? first.value : 'notAsked';
}
