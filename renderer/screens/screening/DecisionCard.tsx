import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import type { Action } from '@shared/domain/finding';
import { epochMs } from '@shared/kernel/time';
import type { ReactNode } from 'react';
import { DraftStatus } from '../DraftNotice';
import { useServices } from '../services';
import { decisionTone, useDecisionWords } from './decisionWords';
import { blocking } from './neededFirst';
import { NeededList } from './NeededList';
import { OutsideFields } from './OutsideFields';
import styles from './Screening.module.css';
import { stops } from './stops';
import type { ScreeningForm } from './useScreeningForm';

/** The decision, what going on asks for, and the signature. */
export function DecisionCard({
  form,
  tried,
  onSave,
  onSign,
}: {
  form: ScreeningForm;
  /** Signing was tried before everything stood. */
  tried: boolean;
  onSave(): void;
  onSign(proceedReason: string | null): void;
}): ReactNode {
  const t = useText().screening;
  const decisionWords = useDecisionWords();
  const { clock } = useServices();
  const { evaluation, proceedReason, screening } = form;
  const needs: Record<Action, string> = {
    info: t.needsNothing,
    confirm: t.needsConfirm,
    reason: t.needsReason,
    block: onlyFirstVisitBlocks(form) ? t.needsException : t.needsBlocked,
  };
  const asksReason = evaluation.proceeding === 'reason';
  const reasoned = asksReason && proceedReason.trim() !== '';
  const stopped = evaluation.proceeding === 'block' || (asksReason && !reasoned);
  const needed = blocking(form);
  const ahead = epochMs(screening.performedAt) > epochMs(clock.now());
  return (
    <Card title={t.decision}>
      <p className={styles.decision}>
        <Badge tone={decisionTone(evaluation.decision)}>{decisionWords(evaluation.decision)}</Badge>
        <span>{needs[evaluation.proceeding]}</span>
      </p>
      <OutsideFields form={form} />
      {asksReason ? (
        <TextArea
          label={t.proceedReason}
          description={t.proceedHint}
          optional
          rows={2}
          value={proceedReason}
          onChange={form.setProceedReason}
        />
      ) : null}
      <TextArea
        label={t.notes}
        optional
        rows={2}
        value={screening.notes}
        onChange={(notes) => form.change({ notes })}
      />
      {tried && needed.length > 0 ? (
        <Notice tone="caution" announce title={t.neededFirst}>
          <NeededList form={form} needed={needed} />
        </Notice>
      ) : null}
      {form.error === null ? null : <ErrorNote error={form.error} />}
      {form.error?.code === 'record.conflict' ? <p className={styles.hint}>{t.conflictHelp}</p> : null}
      <FormActions>
        <div data-question={stops.sign}>
          <Button
            look="primary"
            large
            isDisabled={ahead}
            isPending={form.saving}
            onPress={() => onSign(reasoned ? proceedReason : null)}
          >
            {reasoned ? t.signWithReason : stopped ? t.signWithout : t.sign}
          </Button>
        </div>
        <Button large onPress={onSave} aria-keyshortcuts="Control+S">
          {t.save}
        </Button>
        <DraftStatus draft={form.draft} />
      </FormActions>
    </Card>
  );
}

/** The first visit has its one exception, if the pack allows it; everything else that blocks has none. */
function onlyFirstVisitBlocks({ evaluation, start }: ScreeningForm): boolean {
  if (start.pack.firstVisit?.action === 'block') return false;
  return evaluation.findings.every((finding) => finding.action !== 'block' || finding.cause === 'firstVisit');
}
