import type { Bridge } from '@shared/ipc/bridge';
import { createContext, use, type ReactNode } from 'react';

declare global {
  interface Window {
    plasmachart?: Bridge;
  }
}

const BridgeContext = createContext<Bridge | null>(null);

export function BridgeProvider({ bridge, children }: { bridge: Bridge; children: ReactNode }): ReactNode {
  return <BridgeContext value={bridge}>{children}</BridgeContext>;
}

export function useBridge(): Bridge {
  const bridge = use(BridgeContext);
  if (bridge === null) throw new Error('BridgeProvider is missing');
  return bridge;
}
