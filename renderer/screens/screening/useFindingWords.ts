import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { Finding, Source } from '@shared/domain/finding';
import { conflictsAbout } from '@shared/protocol/conflictsOf';
import type { Conflict, LocalText, ProtocolPack } from '@shared/protocol/pack';
import { useBecause } from './useBecause';

export interface FindingWords {
  name: string;
  /** The first sentence that says what is the matter. */
  short: string;
  /** What is the matter and what follows, most important first. */
  sentences: string[];
  sources: readonly Source[];
  seedRow: number | null;
  /** What about it no readable source supports. */
  unverified: string | null;
  conflicts: readonly Conflict[];
}

type Gate = ProtocolPack['informed'];
type Said = Pick<FindingWords, 'name' | 'sentences'>;

/** Turns a finding into the pack's and the app's words. Without the pack: the rule's id, and why. */
export function useFindingWords(pack: ProtocolPack | null): (finding: Finding) => FindingWords {
  const text = useText();
  const t = text.screening;
  const testNames: Record<string, string> = text.domain.labs.tests;
  const locale = useLocale();
  const format = useFormat();
  const because = useBecause();
  const local = (text: LocalText): string => text[locale];

  const taskWords = ({ task }: Finding): string[] => {
    if (task === null) return [];
    return [task.doneOn === null ? t.taskOpen : t.taskDone(format.date(task.doneOn))];
  };

  /** Of what is told in private, neither banner nor list says which it is. */
  const toDiscuss: Said = { name: t.labs, sentences: [t.resultToDiscuss] };

  const ofLab = (finding: Finding, lab: ProtocolPack['labs'][number]): Said => {
    const toOrder = ['labMissing', 'labExpired', 'labDateImpossible', 'labIncomplete', 'labRepeat'];
    // Empty: the whole group is to be ordered.
    const tests = finding.missing.map((test) => testNames[test] ?? test).join(', ');
    const order = toOrder.includes(finding.cause)
      ? [t.order(tests === '' ? local(lab.contents) : tests)]
      : [];
    return { name: local(lab.name), sentences: [because(finding), ...order] };
  };

  const ofGate = (finding: Finding, gate: Gate): Said => {
    const record = finding.missing.includes('outsideRecord') ? [t.because.outsideRecord] : [];
    return {
      name: local(gate.name),
      sentences: [because(finding), local(gate.message), ...taskWords(finding), ...record],
    };
  };

  const ofRule = (finding: Finding, rule: ProtocolPack['rules'][number]): Said => {
    const escalation = rule.escalations.find((each) => each.field === finding.escalatedBy);
    const missing = rule.fields.filter((field) => finding.missing.includes(field.id));
    const needed = missing.map((field) => local(field.label).toLocaleLowerCase(locale)).join(', ');
    const medicine = finding.cause === 'continuingPrescription' ? '' : String(finding.params['name'] ?? '');
    return {
      name: medicine === '' ? local(rule.name) : `${local(rule.name)}: ${medicine}`,
      sentences: [
        ...(finding.cause === 'yes' ? [] : [because(finding)]),
        ...(answeredYes.has(finding.cause) ? [local(escalation?.message ?? rule.message)] : []),
        ...taskWords(finding),
        ...(missing.length === 0 ? [] : [t.stillNeeded(needed)]),
      ],
    };
  };

  return (finding) => {
    const lab = pack?.labs.find((each) => each.ruleId === finding.ruleId);
    const gate = pack === null ? undefined : gatesOf(pack).find((each) => each.ruleId === finding.ruleId);
    const rule = pack?.rules.find((each) => each.id === finding.ruleId);
    const said =
      finding.cause === 'labNotAcceptable'
        ? toDiscuss
        : lab !== undefined
          ? ofLab(finding, lab)
          : gate !== undefined
            ? ofGate(finding, gate)
            : rule !== undefined
              ? ofRule(finding, rule)
              : { name: `${t.rule} ${finding.ruleId}`, sentences: [because(finding)] };
    const about = lab ?? gate ?? rule;
    const unverified = about?.unverified ?? null;
    return {
      ...said,
      short: said.sentences[0] ?? '',
      sources: finding.sources,
      seedRow: about?.seedRow ?? null,
      unverified: unverified === null ? null : local(unverified),
      conflicts: pack === null ? [] : conflictsAbout(pack, finding.ruleId),
    };
  };
}

function gatesOf(pack: ProtocolPack): Gate[] {
  const optional = [pack.firstVisit, pack.ageTask, pack.typicalAge].filter((gate) => gate !== null);
  return [...optional, pack.minimumAge, pack.informed, ...pack.labThresholds];
}

const answeredYes = new Set<Finding['cause']>([
  'yes',
  'until',
  'windowPassed',
  'noEndKnown',
  'endUnclear',
  'continuingPrescription',
]);
