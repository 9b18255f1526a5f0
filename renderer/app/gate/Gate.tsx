import { Skeleton } from '@renderer/ui/Skeleton';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { CreateScreen } from './CreateScreen';
import { GateFrame } from './GateFrame';
import type { Entry } from './opened';
import { RecoverScreen } from './RecoverScreen';
import { UnlockScreen } from './UnlockScreen';
import type { VaultState } from './useUnlock';
import { WelcomeScreen } from './WelcomeScreen';

/** From "no vault" or "locked" to an opened master key. */
export function Gate({
  strayRecords,
  onEntry,
  onVaultFound,
}: {
  /** This computer holds records of a vault that is not where it was. */
  strayRecords: boolean;
  onEntry: (entry: Entry) => void;
  /** An existing vault was chosen: its store must be held against its journal first. */
  onVaultFound: () => void;
}): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  const [vault, setVault] = useState<VaultState | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [way, setWay] = useState<'first' | 'create' | 'recover'>('first');
  const read = useCallback(async () => {
    const state = await calls['vault.state']({});
    if (state.ok) setVault(state.value);
    else setError(state.error);
  }, [calls]);
  useEffect(() => void read(), [read]);

  if (error !== null) {
    return (
      <GateFrame title={t.common.appName}>
        <ErrorNote error={error} />
      </GateFrame>
    );
  }
  if (vault === null) {
    return (
      <GateFrame title={t.gate.opening}>
        <Skeleton />
      </GateFrame>
    );
  }
  const first = (): void => setWay('first');
  if (vault.status === 'none') {
    return way === 'create' ? (
      <CreateScreen defaultFolder={vault.defaultFolder} onBack={first} onCreated={onEntry} />
    ) : (
      <WelcomeScreen
        strayRecords={strayRecords}
        onCreate={() => setWay('create')}
        onVaultFound={onVaultFound}
      />
    );
  }
  return way === 'recover' ? (
    <RecoverScreen
      vault={vault}
      onVaultChanged={read}
      onBack={first}
      onOpened={(opened) => onEntry({ opened })}
    />
  ) : (
    <UnlockScreen
      vault={vault}
      onVaultChanged={read}
      onOpened={(opened) => onEntry({ opened })}
      onForgotten={() => setWay('recover')}
    />
  );
}
