import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import { leftOutWhenSigned } from '@shared/domain/sessionSigning';
import { sessionOutcomes, type SessionOutcome } from '@shared/domain/sessionOutcome';
import { sessionSteps, type SessionStep } from '@shared/domain/sessionSteps';
import type { MissingField } from '@shared/domain/sessionFields';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Deviations } from './Deviations';
import { useFirstFieldFocus } from './fieldFocus';
import { options } from './forms/options';
import styles from './Session.module.css';
import { SignButton } from './SignButton';
import type { Place } from './StepList';
import type { TypedSteps } from './SessionStepper';
import { UnreadableNotice } from './UnreadableNotice';
import { useUnsavedSteps } from './useUnsavedSteps';
import type { SessionWork } from './useSession';
import { useSessionWords } from './useSessionWords';

interface SignPanelProps {
  work: SessionWork;
  typed: TypedSteps;
  onForgotten(step: SessionStep): void;
  onGo(place: Place): void;
  onBack(): void;
}

/** What the session amounts to, what it still lacks for that, and the signature. */
export function SignPanel({ work, typed, onForgotten, onGo, onBack }: SignPanelProps): ReactNode {
  const text = useText();
  const t = text.session.sign;
  const words = useSessionWords();
  const { gate } = work;
  const { record } = work.session;
  const [chosen, setChosen] = useState<SessionOutcome | null>(null);
  const panel = useRef<HTMLElement>(null);
  useFirstFieldFocus(panel);
  const outcome = chosen ?? gate.proposed;
  const verdict = gate.verdicts[outcome];
  const unsaved = useUnsavedSteps(work.session.recordId, typed, onForgotten);
  const leftOut = leftOutWhenSigned(record, outcome);
  return (
    <section ref={panel} className={styles.panel} aria-labelledby="session-sign">
      <h2 id="session-sign">{t.title}</h2>
      <SegmentedChoice
        large
        label={t.outcome}
        options={options(sessionOutcomes, text.domain.session.outcomes)}
        value={outcome}
        onChange={setChosen}
      />
      <UnreadableNotice records={work.unreadable} />
      {verdict.blocks.map((block, index) => (
        <Notice key={index} tone="caution">
          {words.block(block)}
        </Notice>
      ))}
      {unsaved.steps.map((step) => (
        <Notice
          key={step}
          tone="caution"
          actions={
            <>
              <Button large iconAfter={ArrowRight} onPress={() => onGo(step)}>
                {t.goTo(text.domain.session.steps[step])}
              </Button>
              <Button large onPress={() => void unsaved.letGo(step)}>
                {t.letGo}
              </Button>
            </>
          }
        >
          {t.unsaved(text.domain.session.steps[step])}
        </Notice>
      ))}
      <Missing missing={verdict.missing} isComplete={verdict.allowed} work={work} onGo={onGo} />
      {verdict.allowed && leftOut.length > 0 ? (
        <Notice tone="info">
          {t.notRecorded(leftOut.map((each) => words.missing(each, record)).join(', '))}
        </Notice>
      ) : null}
      <Deviations work={work} />
      <div className={styles.foot}>
        <span className={styles.footButtons}>
          <Button large icon={ArrowLeft} onPress={onBack}>
            {text.session.screen.back}
          </Button>
          <SignButton
            work={work}
            outcome={outcome}
            isDisabled={!verdict.allowed || unsaved.steps.length > 0}
          />
        </span>
      </div>
    </section>
  );
}

interface MissingProps {
  missing: readonly MissingField[];
  /** Nothing else stands in the way either. */
  isComplete: boolean;
  work: SessionWork;
  onGo(place: Place): void;
}

/** By step, each with the way there. */
function Missing({ missing, isComplete, work, onGo }: MissingProps): ReactNode {
  const text = useText();
  const t = text.session.sign;
  const words = useSessionWords();
  if (missing.length === 0) return isComplete ? <Notice tone="clear">{t.nothingMissing}</Notice> : null;
  const steps = sessionSteps.filter((step) => missing.some((each) => each.step === step));
  return (
    <section aria-labelledby="session-missing">
      <h3 id="session-missing">{t.missingTitle(missing.length)}</h3>
      <ul className={styles.missingList}>
        {steps.map((step) => (
          <li key={step}>
            <span>
              <strong>{text.domain.session.steps[step]}</strong>
              {': '}
              {missing
                .filter((each) => each.step === step)
                .map((each) => words.missing(each, work.session.record))
                .join(' · ')}
            </span>
            <Button large iconAfter={ArrowRight} onPress={() => onGo(step)}>
              {t.goTo(text.domain.session.steps[step])}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
