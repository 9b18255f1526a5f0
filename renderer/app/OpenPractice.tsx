import { ClinicalActivityProvider } from '@renderer/screens/activity';
import { ServicesProvider } from '@renderer/screens/services';
import { SaveShortcutProvider } from '@renderer/ui/shortcuts';
import type { WrapId } from '@shared/kernel/ids';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useBridge } from './bridge';
import type { OpenVault } from './compose';
import { OpenVaultProvider } from './openVault';
import { createPracticeRouter, type PracticeRouter } from './routes';

/** Unlocked: everything a screen needs, and the address where the user was before the lock. */
export function OpenPractice({ vault, wrapId }: { vault: OpenVault; wrapId: WrapId }): ReactNode {
  const { calls } = useBridge();
  const [router, setRouter] = useState<PracticeRouter | null>(null);
  useEffect(() => {
    let current = true;
    void calls['lock.recallRoute']({}).then((recalled) => {
      if (current) setRouter(createPracticeRouter(recalled.ok ? recalled.value.route : null));
    });
    return () => {
      current = false;
    };
  }, [calls]);
  useEffect(
    () =>
      router?.subscribe('onResolved', ({ toLocation }) => {
        void calls['lock.rememberRoute']({ route: toLocation.href });
      }),
    [router, calls],
  );
  if (router === null) return null;
  return (
    <OpenVaultProvider vault={vault} wrapId={wrapId}>
      <ServicesProvider services={vault.services}>
        <ClinicalActivityProvider>
          <SaveShortcutProvider>
            <RouterProvider router={router} />
          </SaveShortcutProvider>
        </ClinicalActivityProvider>
      </ServicesProvider>
    </OpenVaultProvider>
  );
}
