import { Badge } from '@renderer/ui/Badge';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { LabResult } from '@shared/domain/lab';
import type { LabRule } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import styles from './Screening.module.css';
import { decisionTone } from './decisionWords';
import { useFindingWords } from './useFindingWords';
import type { ScreeningForm } from './useScreeningForm';

/** Each laboratory group on one line: whether it counts and until when, where it comes from. */
export function LabLines({ form }: { form: ScreeningForm }): ReactNode {
  const { start, screening, evaluation } = form;
  return (
    <ul className={styles.lines}>
      {start.pack.labs.map((rule) => {
        const result = screening.labs.find((each) => each.group === rule.group);
        const found = evaluation.findings.some((finding) => finding.ruleId === rule.ruleId);
        return result === undefined && !found ? null : (
          <LabLine key={rule.group} form={form} rule={rule} result={result} />
        );
      })}
    </ul>
  );
}

function LabLine({
  form,
  rule,
  result,
}: {
  form: ScreeningForm;
  rule: LabRule;
  result: LabResult | undefined;
}): ReactNode {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const format = useFormat();
  const collected = result?.collectedOn ?? null;
  const from = [collected === null ? '' : t.collected(format.date(collected)), result?.laboratory ?? ''];
  return (
    <li className={styles.line}>
      <span>{rule.name[locale]}</span>
      <span className={styles.hint}>{from.filter((part) => part !== '').join(' · ')}</span>
      <LabState form={form} rule={rule} />
    </li>
  );
}

/** In the words of the finding there is about it, else until when it counts. */
function LabState({ form, rule }: { form: ScreeningForm; rule: LabRule }): ReactNode {
  const text = useText();
  const t = text.screening;
  const format = useFormat();
  const words = useFindingWords(form.start.pack);
  const { findings, labLapses } = form.evaluation;
  const finding = findings.find((each) => each.ruleId === rule.ruleId);
  const lapse = labLapses.find((each) => each.group === rule.group);
  if (finding !== undefined)
    return <Badge tone={decisionTone(finding.decision)}>{words(finding).short}</Badge>;
  if (lapse !== undefined) return <Badge tone="clear">{t.validTo(format.date(lapse.lapsesOn))}</Badge>;
  return null;
}
