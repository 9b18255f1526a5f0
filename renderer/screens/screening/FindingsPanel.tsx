import { Badge } from '@renderer/ui/Badge';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { decisionTone, useDecisionWords } from './decisionWords';
import styles from './Findings.module.css';
import { FindingList } from './FindingList';
import { neededFirst } from './neededFirst';
import { NeededList } from './NeededList';
import type { ScreeningForm } from './useScreeningForm';

/**
 * The decision as it stands, what is needed before it, and the findings. The panel keeps its place and its size
 * whatever is answered; only what is inside scrolls. Open questions are counted, not listed.
 */
export function FindingsPanel({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const decisionWords = useDecisionWords();
  const { evaluation, start } = form;
  const needed = neededFirst(form);
  const found = evaluation.findings.filter((finding) => finding.cause !== 'notAsked');
  return (
    <section className={styles.panel} aria-label={t.findings}>
      <div className={styles.decision} role="status">
        <Badge tone={decisionTone(evaluation.decision)}>{decisionWords(evaluation.decision)}</Badge>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className={styles.inside} role="group" aria-label={t.findings} tabIndex={0}>
        {needed.length === 0 ? null : (
          <>
            <h3 className={styles.heading}>{t.neededFirst}</h3>
            <NeededList form={form} needed={needed} />
          </>
        )}
        {evaluation.findings.length === 0 ? <p>{t.findingsNone}</p> : null}
        <FindingList findings={found} pack={start.pack} />
      </div>
    </section>
  );
}
