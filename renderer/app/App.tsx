import type { ReactNode } from 'react';
import { useState } from 'react';
import { AfterOpening } from './AfterOpening';
import { useBridge } from './bridge';
import type { App as Composition } from './compose';
import { Gate } from './gate/Gate';
import type { Entry } from './gate/opened';
import { StartScreen } from './startScreens/StartScreen';
import { useObservable } from './useObservable';

/** Start sequence, then the gate, then the practice. Back to the gate leads only through a new process. */
export function App({ composition }: { composition: Composition }): ReactNode {
  const { calls } = useBridge();
  const { start } = composition;
  const state = useObservable(start.state);
  const [entry, setEntry] = useState<Entry | null>(null);
  // Main looks at the disk again first; what it finds is asked for by the sequence.
  const retry = async (): Promise<void> => {
    await calls['app.retryStart']({});
    await start.run();
  };
  if (entry !== null) return <AfterOpening composition={composition} entry={entry} />;
  if (state.phase === 'ready') {
    return (
      <Gate strayRecords={state.strayRecords} onEntry={setEntry} onVaultFound={() => void start.run()} />
    );
  }
  return (
    <StartScreen
      state={state}
      onRetry={() => void retry()}
      onGoOn={start.goOn}
      onVaultFound={() => void start.run()}
    />
  );
}
