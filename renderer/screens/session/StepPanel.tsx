import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useText } from '@renderer/ui/text';
import { missingInStep } from '@shared/domain/sessionMissing';
import type { SessionStep, StepValues } from '@shared/domain/sessionSteps';
import { typingProblems } from '@shared/domain/sessionTyping';
import { appError } from '@shared/kernel/errors';
import { ArrowLeft, CornerDownLeft, Save } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { useServices } from '../services';
import { useDraft } from '../useDraft';
import { useFirstFieldFocus } from './fieldFocus';
import { ConsentStopNotice } from './ConsentStopNotice';
import styles from './Session.module.css';
import { stepForms, type StepForm } from './stepForms';
import { initialStep } from './stepValues';
import { readTypedStep } from './typedStep';
import type { SessionWork } from './useSession';
import { useConsentGate } from './useConsentGate';
import { useSessionWords } from './useSessionWords';

interface StepPanelProps<S extends SessionStep> {
  step: S;
  work: SessionWork;
  /** What was typed in this sitting; undefined when nothing was. */
  typed: StepValues[S] | undefined;
  onTyped(value: StepValues[S] | undefined): void;
  /** Null on the first step. */
  onBack: (() => void) | null;
  onNext(): void;
}

/** One step's form. Leaving it keeps a draft; only "done" and Ctrl+S make it part of the record. */
export function StepPanel<S extends SessionStep>({
  step,
  work,
  typed,
  onTyped,
  onBack,
  onNext,
}: StepPanelProps<S>): ReactNode {
  const t = useText();
  const words = useSessionWords();
  const { sessions, clock } = useServices();
  const { session, parameters, change } = work;
  const draft = useDraft({
    form: 'session',
    recordId: session.recordId,
    patientId: session.record.patientId,
    part: step,
  });
  const consent = useConsentGate(session.record.patientId);
  const [startedAt] = useState(() => clock.now());
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [draftLost, setDraftLost] = useState(false);
  const panel = useRef<HTMLFormElement>(null);
  useFirstFieldFocus(panel);

  const value = typed ?? initialStep(session.record, step, parameters);
  const problems = typingProblems(step, value, parameters);
  const stamped = session.record.steps.some((stamp) => stamp.step === step);
  const stepNames: Record<SessionStep, string> = t.domain.session.steps;
  const name = stepNames[step];
  const Form: StepForm<S> = stepForms[step];

  async function save(): Promise<boolean> {
    if (typed === undefined && stamped) return true;
    setTried(true);
    if (problems.length > 0 || saving || stop !== null) return false;
    setSaving(true);
    const taken = await change((from) => sessions.completeStep(from, step, value, startedAt));
    setSaving(false);
    if (!taken) return false;
    setTried(false);
    onTyped(undefined);
    await draft.discard();
    return true;
  }

  async function saveAndGoOn(): Promise<void> {
    if (await save()) onNext();
  }

  useSaveShortcut(() => void save());

  function continueDraft(): void {
    const kept = readTypedStep(step, draft.found?.content);
    if (kept === null) setDraftLost(true);
    else onTyped(kept);
  }

  const stop = consent.stopFor({ before: session.record, after: { ...session.record, [step]: value } });
  const missing = tried || stamped ? missingInStep({ ...session.record, [step]: value }, step) : [];
  return (
    <form
      ref={panel}
      className={styles.panel}
      aria-labelledby="session-step"
      noValidate
      onKeyDownCapture={(event) => {
        // Enter goes on from a date's segments too, which are no inputs; Ctrl+Enter from everywhere.
        const segment =
          event.target instanceof HTMLElement && event.target.getAttribute('role') === 'spinbutton';
        if (event.key !== 'Enter' || (!segment && !event.ctrlKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void saveAndGoOn();
      }}
    >
      <h2 id="session-step">{name}</h2>
      {typed === undefined ? <DraftNotice draft={draft} onContinue={continueDraft} /> : null}
      <ErrorNote error={draftLost ? appError('record.unreadable') : null} />
      <ErrorNote error={consent.error} />
      {stop === null ? (
        <Form
          value={value}
          onChange={(next) => {
            onTyped(next);
            draft.keep(next);
          }}
          work={work}
          problems={tried ? problems : []}
        />
      ) : (
        <ConsentStopNotice stop={stop} work={work} />
      )}
      {tried && problems.length > 0 ? (
        <Notice tone="caution" announce>
          {t.session.screen.cannotSave}
        </Notice>
      ) : null}
      {missing.length === 0 || session.record.stop !== null ? null : (
        <Notice tone="info" title={t.session.screen.missingHere}>
          {missing.map((each) => words.missing(each, { ...session.record, [step]: value })).join(' · ')}
        </Notice>
      )}
      <div className={styles.foot}>
        {typed === undefined ? null : <DraftStatus draft={draft} />}
        <span className={styles.footButtons}>
          {onBack === null ? null : (
            <Button large icon={ArrowLeft} onPress={onBack}>
              {t.session.screen.back}
            </Button>
          )}
          <Button
            large
            icon={Save}
            isDisabled={stop !== null}
            aria-keyshortcuts="Control+S"
            onPress={() => void save()}
          >
            {t.session.screen.saveStep}
          </Button>
          <Button
            large
            look="primary"
            type="submit"
            isDisabled={stop !== null}
            isPending={saving}
            iconAfter={CornerDownLeft}
          >
            {t.session.screen.next}
          </Button>
        </span>
      </div>
    </form>
  );
}
