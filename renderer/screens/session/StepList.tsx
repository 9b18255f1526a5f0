import { classNames } from '@renderer/ui/classNames';
import { Icon } from '@renderer/ui/Icon';
import { useText } from '@renderer/ui/text';
import { missingInStep, stepState } from '@shared/domain/sessionMissing';
import type { Session } from '@shared/domain/session';
import { sessionSteps, type SessionStep } from '@shared/domain/sessionSteps';
import { Ban, Check, Circle, CircleDot, PencilLine, Play, Signature, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { TypedSteps } from './SessionStepper';
import styles from './StepList.module.css';

/** Where the session screen stands: a step, or the signature at the end. */
export type Place = SessionStep | 'sign';
export const places: readonly Place[] = [...sessionSteps, 'sign'];

interface StepListProps {
  session: Session;
  place: Place;
  missingCount: number;
  /** Typed in this sitting and not yet saved. */
  typed: TypedSteps;
  onGo(place: Place): void;
}

/** Every step with sign and word; any of them can be gone to at any time. */
export function StepList({ session, place, missingCount, typed, onGo }: StepListProps): ReactNode {
  const t = useText();
  const words = t.session.screen;
  return (
    <nav className={styles.steps} aria-label={words.steps}>
      <ol>
        {sessionSteps.map((step) => (
          <li key={step}>
            <StepButton
              label={t.domain.session.steps[step]}
              here={place === step}
              {...(typed[step] === undefined ? look(session, step, words) : unsaved(words))}
              onPress={() => onGo(step)}
            />
          </li>
        ))}
        <li>
          <StepButton
            label={words.sign}
            here={place === 'sign'}
            icon={Signature}
            tone="open"
            word={missingCount > 0 ? words.stepIncomplete(missingCount) : words.signReady}
            onPress={() => onGo('sign')}
          />
        </li>
      </ol>
    </nav>
  );
}

type Tone = 'open' | 'done' | 'incomplete' | 'notDone';
interface Look {
  icon: LucideIcon;
  tone: Tone;
  word: string;
}
type ScreenWords = ReturnType<typeof useText>['session']['screen'];

function look(session: Session, step: SessionStep, words: ScreenWords): Look {
  switch (stepState(session, step)) {
    case 'done':
      return { icon: Check, tone: 'done', word: words.stepDone };
    case 'incomplete':
      return {
        icon: CircleDot,
        tone: 'incomplete',
        word: words.stepIncomplete(missingInStep(session, step).length),
      };
    case 'notDoneStopped':
      return { icon: Ban, tone: 'notDone', word: words.stepNotDone };
    case 'open':
      return { icon: Circle, tone: 'open', word: words.stepOpen };
  }
}

function unsaved(words: ScreenWords): Look {
  return { icon: PencilLine, tone: 'incomplete', word: words.stepTyped };
}

function StepButton({
  label,
  here,
  icon,
  tone,
  word,
  onPress,
}: Look & { label: string; here: boolean; onPress(): void }): ReactNode {
  const t = useText().session.screen;
  return (
    <AriaButton
      className={classNames(styles.step, styles[`step_${tone}`], here && styles.here)}
      {...(here ? { 'aria-current': 'step' } : {})}
      onPress={onPress}
    >
      <Icon of={here && tone === 'open' ? Play : icon} />
      <span className={styles.stepWords}>
        <span>{label}</span>
        <span className={styles.stepState}>{here && tone === 'open' ? t.stepCurrent : word}</span>
      </span>
    </AriaButton>
  );
}
