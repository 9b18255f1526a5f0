import { Card } from '@renderer/ui/Card';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { useOpenVault } from '../openVault';
import { LabelForm } from './LabelForm';
import { useVaultState } from './useVaultState';

export function LabelCard(): ReactNode {
  const t = useText();
  const { wrapId } = useOpenVault();
  const { vault } = useVaultState();
  const label = vault?.wraps.find((wrap) => wrap.wrapId === wrapId)?.label;
  return (
    <Card title={t.settings.locking.label}>
      {vault === null ? <Skeleton rows={2} /> : <LabelForm initial={label ?? ''} />}
    </Card>
  );
}
