import { Progress } from '@renderer/ui/Progress';
import { useText } from '@renderer/ui/text';
import type { ErrorCode } from '@shared/kernel/errors';
import type { ReactNode } from 'react';
import { GateFrame } from '../gate/GateFrame';
import type { StartState } from '../start/startState';
import { StoppedScreen } from './StoppedScreen';
import { ToldScreen } from './ToldScreen';
import { Waiting } from './Waiting';

const mayBeElsewhere: readonly ErrorCode[] = ['vault.folderMissing', 'vault.notAVault'];

/** What stands on the screen from the first frame until the lock screen may come. */
export function StartScreen({
  state,
  onRetry,
  onGoOn,
  onVaultFound,
}: {
  state: StartState;
  onRetry: () => void;
  onGoOn: () => void;
  onVaultFound: () => void;
}): ReactNode {
  const t = useText();
  switch (state.phase) {
    case 'opening':
      return <Waiting text={t.gate.start.opening} />;
    case 'reconciling':
      return <Waiting text={t.gate.start.reconciling} />;
    case 'sending':
      return (
        <GateFrame short title={t.common.appName}>
          <Progress label={t.gate.start.sending} done={state.done} total={state.total} />
        </GateFrame>
      );
    case 'switching':
      return <Waiting text={t.gate.start.switching} />;
    case 'rebuilding':
      return (
        <GateFrame short title={t.gate.start.rebuildTitle} lead={t.gate.start.rebuildLead} focusTitle>
          <Progress label={t.gate.start.rebuilding} done={state.done} total={state.total} />
        </GateFrame>
      );
    case 'told':
      return <ToldScreen records={state.records} reason={state.reason} onGoOn={onGoOn} />;
    case 'stopped':
      return (
        <StoppedScreen
          error={state.error}
          onRetry={onRetry}
          {...(mayBeElsewhere.includes(state.error.code) ? { onFound: onVaultFound } : {})}
        />
      );
    case 'ready':
      return null;
  }
}
