import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { StateTone } from '@renderer/ui/states';
import type { Decision, Finding } from '@shared/domain/finding';
import type { LocalText, ProtocolPack } from '@shared/protocol/pack';

export interface FindingWords {
  name: string;
  /** What is the matter and what follows, most important first. */
  sentences: string[];
  sources: string;
}

const tones: Record<Decision['kind'], StateTone> = {
  noFinding: 'clear',
  caution: 'caution',
  notBefore: 'wait',
  doNotTreat: 'stop',
};

export function decisionTone(decision: Decision): StateTone {
  return tones[decision.kind];
}

export function useDecisionWords(): (decision: Decision) => string {
  const t = useText().domain.screening.decisions;
  const format = useFormat();
  return (decision) =>
    decision.kind === 'notBefore' ? t.notBefore(format.date(decision.date)) : t[decision.kind];
}

/** Turns a finding into the pack's and the app's words. */
export function useFindingWords(pack: ProtocolPack): (finding: Finding) => FindingWords {
  const t = useText().screening;
  const locale = useLocale();
  const format = useFormat();
  const local = (text: LocalText): string => text[locale];
  const optional = [pack.firstVisit, pack.ageTask, pack.typicalAge].filter((gate) => gate !== null);
  const gates = [...optional, pack.minimumAge, pack.informed, ...pack.labThresholds];

  const because = (finding: Finding): string => {
    const { cause, params, decision } = finding;
    const date = decision.kind === 'notBefore' ? format.date(decision.date) : '';
    if (cause === 'until' || cause === 'firstVisit') return t.because[cause](date);
    if (cause === 'continuingPrescription')
      return t.because.continuingPrescription(String(params['name'] ?? ''));
    if (cause === 'againstChart' || cause === 'chartListsMore')
      return t.because[cause](String(params['listed'] ?? ''));
    if (cause === 'askAgain') return t.because.askAgain(format.date(String(params['askedOn'])));
    if (cause === 'labExpired') return t.because.labExpired(format.date(String(params['lapsedOn'])));
    if (cause === 'labThreshold' || cause === 'labUnclear') return t.because[cause](valueText(params));
    if (cause === 'ageTask' || cause === 'underAge' || cause === 'typicalAge')
      return t.because[cause](Number(params['years']));
    return t.because[cause];
  };

  const sourcesOf = (finding: Finding, row: number | null): string => {
    const keys = finding.sources.map((each) => `${each.key} (${t.grade[each.grade]})`).join(', ');
    return row === null ? t.sources(keys) : `${t.sources(keys)} · ${t.seedRow(row)}`;
  };

  return (finding) => {
    const reason = because(finding);
    const lab = pack.labs.find((each) => each.ruleId === finding.ruleId);
    if (lab !== undefined) {
      const discuss = finding.cause === 'labNotAcceptable';
      const toOrder = ['labMissing', 'labExpired', 'labDateImpossible'].includes(finding.cause);
      return {
        name: discuss ? t.labs : local(lab.name),
        sentences: discuss
          ? [t.resultToDiscuss]
          : [reason, ...(toOrder ? [t.order(local(lab.contents))] : [])],
        sources: sourcesOf(finding, lab.seedRow),
      };
    }
    if (finding.cause === 'labNotAcceptable')
      return { name: t.labs, sentences: [t.resultToDiscuss], sources: sourcesOf(finding, null) };
    const gate = gates.find((each) => each.ruleId === finding.ruleId);
    if (gate !== undefined) {
      const task = finding.task === null ? [] : [taskWords(finding.task.doneOn)];
      return {
        name: local(gate.name),
        sentences: [
          reason,
          local(gate.message),
          ...task,
          ...(finding.missing.includes('outsideRecord') ? [t.because.outsideRecord] : []),
        ],
        sources: sourcesOf(finding, gate.seedRow),
      };
    }
    const rule = pack.rules.find((each) => each.id === finding.ruleId);
    if (rule === undefined) return { name: finding.ruleId, sentences: [reason], sources: '' };
    const escalation = rule.escalations.find((each) => each.field === finding.escalatedBy);
    const message = local(escalation?.message ?? rule.message);
    const missing = rule.fields.filter((field) => finding.missing.includes(field.id));
    const needed = missing.map((field) => local(field.label).toLowerCase()).join(', ');
    const named = finding.cause === 'continuingPrescription' ? '' : String(finding.params['name'] ?? '');
    const answered = answeredYes.has(finding.cause);
    return {
      name: named === '' ? local(rule.name) : `${local(rule.name)}: ${named}`,
      sentences: [
        ...(finding.cause === 'yes' ? [] : [reason]),
        ...(answered ? [message] : []),
        ...(finding.task === null ? [] : [taskWords(finding.task.doneOn)]),
        ...(missing.length === 0 ? [] : [t.stillNeeded(needed)]),
      ],
      sources: sourcesOf(finding, rule.seedRow),
    };
  };

  function taskWords(doneOn: string | null): string {
    return doneOn === null ? t.taskOpen : t.taskDone(format.date(doneOn));
  }
}

/** "<5,2 mmol/L", or the word a laboratory printed. */
function valueText(params: Finding['params']): string {
  const { finding, operator, entered, unit } = params;
  if (finding !== undefined) return String(finding);
  return `${operator === '=' ? '' : String(operator)}${String(entered)} ${String(unit)}`;
}

const answeredYes = new Set<Finding['cause']>([
  'yes',
  'until',
  'windowPassed',
  'noEndKnown',
  'endUnclear',
  'continuingPrescription',
]);
