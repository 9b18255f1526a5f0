import type { WrapId } from '@shared/kernel/ids';
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { OpenVault } from './compose';

interface Unlocked extends OpenVault {
  /** The way by which it was unlocked: whose label, PIN and passphrase the settings change. */
  wrapId: WrapId;
}

const OpenVaultContext = createContext<Unlocked | null>(null);

export function OpenVaultProvider({
  vault,
  wrapId,
  children,
}: {
  vault: OpenVault;
  wrapId: WrapId;
  children: ReactNode;
}): ReactNode {
  const value = useMemo(() => ({ ...vault, wrapId }), [vault, wrapId]);
  return <OpenVaultContext value={value}>{children}</OpenVaultContext>;
}

/** What only the shell and the settings may see of the open vault; screens use useServices. */
export function useOpenVault(): Unlocked {
  const vault = use(OpenVaultContext);
  if (vault === null) throw new Error('OpenVaultProvider is missing');
  return vault;
}
