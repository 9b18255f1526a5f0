import { Component, type ReactNode } from 'react';
import { appError } from '@shared/kernel/errors';
import { useText } from '@renderer/ui/text';
import { useBridge } from './bridge';
import { StoppedScreen } from './startScreens/StoppedScreen';

/** Something outside the screens broke while drawing: a sentence instead of an empty window. */
export class LastResort extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  /** What broke may name a patient: only that it broke is kept. */
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken(): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  // Locking replaces this process; while locked there is nothing in it, and loading again is enough.
  const again = async (): Promise<void> => {
    await calls['lock.now']({});
    window.location.reload();
  };
  return (
    <StoppedScreen
      error={appError('app.unexpected')}
      retryLabel={t.gate.start.lockAndRetry}
      onRetry={() => void again()}
    />
  );
}
