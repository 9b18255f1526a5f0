import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from './Findings.module.css';
import { FindingList } from './FindingList';
import { focusQuestion } from './questionFocus';
import { decisionTone, useDecisionWords } from './useFindingWords';
import type { ScreeningForm } from './useScreeningForm';

/** What the answers amount to so far, beside the questions. Open questions are counted, not listed. */
export function FindingsPanel({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const decisionWords = useDecisionWords();
  const { evaluation, start } = form;
  const open = evaluation.findings.filter((finding) => finding.cause === 'notAsked');
  const others = evaluation.findings.filter((finding) => finding.cause !== 'notAsked');
  const firstOpen = open[0];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={styles.panel} aria-label={t.findings} tabIndex={0}>
      <div role="status">
        <Badge tone={decisionTone(evaluation.decision)}>{decisionWords(evaluation.decision)}</Badge>
      </div>
      {firstOpen === undefined ? null : (
        <div className={styles.open}>
          <p>{t.open(open.length)}</p>
          <Button look="quiet" onPress={() => goTo(firstOpen.ruleId, start.pack.visitQuestions)}>
            {t.toNextOpen}
          </Button>
        </div>
      )}
      {evaluation.findings.length === 0 ? <p>{t.findingsNone}</p> : null}
      <FindingList findings={others} pack={start.pack} />
    </section>
  );
}

/** The question itself when it stands on the screen, else the grouped one that covers it. */
function goTo(ruleId: string, groups: readonly { id: string; ruleIds: readonly string[] }[]): void {
  const shown = document.querySelector(`[data-question="${ruleId}"]`) !== null;
  focusQuestion(shown ? ruleId : (groups.find((group) => group.ruleIds.includes(ruleId))?.id ?? ruleId));
}
