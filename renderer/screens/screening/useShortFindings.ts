import type { ScreeningStanding } from '@renderer/repositories/screeningRepository';
import { useText } from '@renderer/ui/text';
import type { StateTone } from '@renderer/ui/states';
import { compareDecisions, type Finding } from '@shared/domain/finding';
import type { ProtocolPack } from '@shared/protocol/pack';
import { decisionTone } from './decisionWords';
import { useFindingWords } from './useFindingWords';

/** A finding in a word or two, for where the decision is made. */
export interface ShortFinding {
  name: string;
  tone: StateTone;
  /** Why, in one sentence. */
  why: string;
}

export interface ShortFindings {
  signed: ShortFinding[];
  since: ShortFinding[];
}

/**
 * Strictest first, each name once. What the patient has to be told in private reads "result to discuss" and nothing
 * else; the questions of each visit are one line, however many they are; what passed without a word is left out.
 */
export function useShortFindings(pack: ProtocolPack | null): (standing: ScreeningStanding) => ShortFindings {
  const text = useText();
  const t = text.screening;
  const words = useFindingWords(pack);

  const short = (finding: Finding): ShortFinding => {
    const tone = decisionTone(finding.decision);
    if (isPrivate(finding, pack)) return { name: text.chart.resultToDiscuss, tone, why: t.resultToDiscuss };
    const said = words(finding);
    return finding.cause === 'askAgain'
      ? { name: t.askToday, tone, why: said.short }
      : { name: said.name, tone, why: said.short };
  };
  const shortened = (findings: readonly Finding[]): ShortFinding[] => {
    const ordered = findings
      .filter((finding) => finding.decision.kind !== 'noFinding')
      .toSorted((a, b) => compareDecisions(b.decision, a.decision))
      .map(short);
    return ordered.filter((each, at) => ordered.findIndex((other) => other.name === each.name) === at);
  };
  return ({ evaluation, since }) => {
    const fresh = new Set(since.map((finding) => `${finding.ruleId}:${finding.cause}`));
    const signed = evaluation.findings.filter((each) => !fresh.has(`${each.ruleId}:${each.cause}`));
    return { signed: shortened(signed), since: shortened(since) };
  };
}

/** A result, or a question about the same disease. */
function isPrivate({ cause, ruleId }: Finding, pack: ProtocolPack | null): boolean {
  if (cause === 'labNotAcceptable') return true;
  const sensitive = pack?.labs.filter((lab) => lab.sensitive) ?? [];
  return sensitive.some(
    (lab) => ruleId.toLowerCase().includes(lab.group.toLowerCase()) && lab.ruleId !== ruleId,
  );
}
