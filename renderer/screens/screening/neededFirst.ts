import type { BeforeDecision } from '@shared/domain/beforeDecision';
import type { Finding } from '@shared/domain/finding';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import { actsIn } from '@shared/protocol/evaluateRule';
import type { Rule } from '@shared/protocol/pack';
import { stops } from './stops';
import type { ScreeningForm } from './useScreeningForm';

/** Something that has to be there before the decision, and the stop of the form where it is done. */
export type Needed = { stop: string } & (
  | { kind: 'zones' }
  | { kind: 'confirm' }
  | { kind: 'complaint' | 'informed' | 'informedAgain' }
  | { kind: 'questions'; count: number }
  | { kind: 'labs' | 'tasks'; findings: Finding[] }
  | { kind: 'examination'; zones: ZoneGroup[] }
);

/** A step between the questions and the decision. */
export type NeededStep = Exclude<Needed, { kind: 'zones' | 'questions' | 'confirm' }>;

/** In the order of the seed: questions, results, examination, reading; last the key for what stands from before. */
export function neededFirst(form: ScreeningForm): Needed[] {
  const { before } = form;
  return [
    ...(before.noZones ? [{ kind: 'zones' as const, stop: stops.zones }] : []),
    ...questions(openRules(form)),
    ...beyondQuestions(form),
    ...(before.notConfirmed ? [{ kind: 'confirm' as const, stop: stops.confirm }] : []),
  ];
}

/** Without these nothing is signed; everything else is a finding. */
export function blocking(form: ScreeningForm): Needed[] {
  const kinds = ['zones', 'complaint', 'examination', 'confirm'];
  return neededFirst(form).filter((each) => kinds.includes(each.kind));
}

/** Where the keyboard goes when signing was tried too early. */
export function firstBlocker(before: BeforeDecision): string {
  if (before.noZones) return stops.zones;
  return before.notConfirmed ? stops.confirm : stops.examination;
}

/** What lapsed or came new since last time: the one key does not cover it. */
export function notCovered(form: ScreeningForm): Needed[] {
  return [...questions(openRules(form).filter((rule) => rule.ask === 'once')), ...beyondQuestions(form)];
}

function questions(open: readonly Rule[]): Needed[] {
  const [first] = open;
  return first === undefined ? [] : [{ kind: 'questions', count: open.length, stop: first.id }];
}

export function beyondQuestions({ before, evaluation, screening, start }: ScreeningForm): NeededStep[] {
  const labs = evaluation.findings.filter(isAboutLabs);
  const tasks = evaluation.findings.filter((finding) => finding.task?.doneOn === null);
  const readBefore = (start.previous?.record.contraindicationsGivenAt ?? null) !== null;
  const { notExamined: zones, noComplaint } = before;
  const needed: (NeededStep | null)[] = [
    labs.length === 0 ? null : { kind: 'labs', findings: labs, stop: stops.labs },
    tasks.length === 0 ? null : { kind: 'tasks', findings: tasks, stop: stops.tasks },
    noComplaint ? { kind: 'complaint', stop: stops.examination } : null,
    zones.length === 0 ? null : { kind: 'examination', zones, stop: stops.examination },
    screening.contraindicationsGivenAt === null
      ? { kind: readBefore ? 'informedAgain' : 'informed', stop: stops.informed }
      : null,
  ];
  return needed.filter((each) => each !== null);
}

/** A result that has to be fetched; one that has to be talked about is no errand. */
function isAboutLabs({ cause }: Finding): boolean {
  return [
    'labMissing',
    'labAwaited',
    'labExpired',
    'labIncomplete',
    'labRepeat',
    'labDateImpossible',
  ].includes(cause);
}

function openRules({ start, screening, answer }: ScreeningForm): Rule[] {
  return start.pack.rules.filter(
    (rule) => actsIn(rule, screening.plannedZones) && answer(rule).value === 'notAsked',
  );
}
