import type { ChannelOutput } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { useBridge } from '../bridge';

type VaultState = ChannelOutput<'vault.state'>;

export function useVaultState(): { vault: VaultState | null; readAgain: () => Promise<void> } {
  const { calls } = useBridge();
  const [vault, setVault] = useState<VaultState | null>(null);
  const readAgain = useCallback(async () => {
    const state = await calls['vault.state']({});
    if (state.ok) setVault(state.value);
  }, [calls]);
  useEffect(() => void readAgain(), [readAgain]);
  return { vault, readAgain };
}
