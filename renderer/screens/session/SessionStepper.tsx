import { ErrorNote } from '@renderer/ui/ErrorNote';
import { stepState } from '@shared/domain/sessionMissing';
import { sessionSteps, type SessionStep, type StepValues } from '@shared/domain/sessionSteps';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ConsentWithdrawn } from './ConsentWithdrawn';
import styles from './Session.module.css';
import { SessionHead } from './SessionHead';
import { SessionSummary } from './SessionSummary';
import { StampProvider } from './stamp';
import { SignPanel } from './SignPanel';
import { StepList, places, type Place } from './StepList';
import { StepPanel } from './StepPanel';
import { StopBanner } from './StopBanner';
import type { SessionWork } from './useSession';

/** What was typed in this sitting and not yet saved, per step: going to another step and back loses nothing. */
export type TypedSteps = { [S in SessionStep]?: StepValues[S] };

export function SessionStepper({ work }: { work: SessionWork }): ReactNode {
  const { record } = work.session;
  const [place, setPlace] = useState<Place>(
    () => sessionSteps.find((step) => stepState(record, step) !== 'done') ?? 'sign',
  );
  const [typed, setTyped] = useState<TypedSteps>({});
  const middle = useRef<HTMLDivElement>(null);
  useEffect(() => middle.current?.scrollTo(0, 0), [place]);
  const neighbour = (by: 1 | -1): Place => places[places.indexOf(place) + by] ?? place;

  return (
    <StampProvider session={record}>
      <div className={styles.stepper}>
        <StepList
          session={record}
          place={place}
          missingCount={work.gate.missingCount}
          typed={typed}
          onGo={(next) => setPlace(next)}
        />
        <div ref={middle} className={styles.middle}>
          <SessionHead work={work} />
          <StopBanner work={work} />
          <ConsentWithdrawn work={work} />
          <ErrorNote error={work.error} />
          {place === 'sign' ? (
            <SignPanel
              onForgotten={(step) => setTyped((before) => ({ ...before, [step]: undefined }))}
              work={work}
              typed={typed}
              onGo={setPlace}
              onBack={() => setPlace(neighbour(-1))}
            />
          ) : (
            <StepPanel
              key={place}
              step={place}
              work={work}
              typed={typed[place]}
              onTyped={(value) => setTyped((before) => ({ ...before, [place]: value }))}
              onBack={place === places[0] ? null : () => setPlace(neighbour(-1))}
              // Saving takes a moment: whoever has gone elsewhere meanwhile is not called back.
              onNext={() => setPlace((now) => (now === place ? neighbour(1) : now))}
            />
          )}
        </div>
        <SessionSummary work={work} onGo={setPlace} />
      </div>
    </StampProvider>
  );
}
