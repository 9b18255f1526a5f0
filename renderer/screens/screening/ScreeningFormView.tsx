import type { ScreeningStart } from '@renderer/repositories/screeningRepository';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useLocale, useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import { readyToDecide } from '@shared/domain/beforeDecision';
import type { RecordId } from '@shared/kernel/ids';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DraftNotice } from '../DraftNotice';
import { DecisionCard } from './DecisionCard';
import { FindingsPanel } from './FindingsPanel';
import { firstBlocker } from './neededFirst';
import { focusFirstGroup, focusQuestion } from './questionFocus';
import { Gaps, Questions } from './Questions';
import styles from './Screening.module.css';
import { StepCards } from './StepCards';
import { stops } from './stops';
import { useScreeningForm } from './useScreeningForm';
import { VisitCard } from './VisitCard';

/** A screening that is not signed yet: one column of questions and steps, beside it what they amount to. */
export function ScreeningFormView({
  screeningId,
  start,
}: {
  screeningId: RecordId;
  start: ScreeningStart;
}): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  const say = useToast();
  const form = useScreeningForm(screeningId, start);
  const [tried, setTried] = useState(false);
  useFirstQuestion(start);

  const save = async (): Promise<void> => {
    if (await form.save()) say(t.saved, 'clear');
  };
  const sign = async (reason: string | null): Promise<void> => {
    if (form.noTime || !readyToDecide(form.screening)) {
      setTried(true);
      focusQuestion(form.noTime ? stops.time : firstBlocker(form.before));
      return;
    }
    if (await form.sign(reason)) say(t.signed, 'clear');
  };
  useSaveShortcut(() => void save());
  return (
    <div className={styles.layout}>
      <div className={styles.form}>
        <PageHeader title={t.title} lead={t.pack(start.pack.name[locale], start.pack.version)} />
        <DraftNotice draft={form.draft} onContinue={form.continueDraft} />
        <VisitCard form={form} tried={tried} />
        <Questions form={form} />
        <StepCards form={form} tried={tried} />
        <Gaps form={form} />
        <DecisionCard
          form={form}
          tried={tried}
          onSave={() => void save()}
          onSign={(reason) => void sign(reason)}
        />
      </div>
      <FindingsPanel form={form} />
    </div>
  );
}

/** Who comes back is asked at once: the zones are proposed, the keyboard is on the first question. */
function useFirstQuestion(start: ScreeningStart): void {
  const { visitQuestions } = start.pack;
  const comesBack = start.previous !== null && start.saved === null;
  const asked = useRef(false);
  useEffect(() => {
    if (!comesBack || asked.current) return;
    asked.current = true;
    focusFirstGroup(visitQuestions);
  }, [comesBack, visitQuestions]);
}
