import { Card } from '@renderer/ui/Card';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from './FolderCard.module.css';
import { useVaultState } from './useVaultState';

/** Where the records stand on this computer: whoever copies them by hand has to find them. */
export function FolderCard(): ReactNode {
  const t = useText().settings.folder;
  const { vault } = useVaultState();
  return (
    <Card title={t.title}>
      {vault === null ? <Skeleton rows={1} /> : <p className={styles.path}>{vault.vaultFolder}</p>}
      <p>{t.copy}</p>
    </Card>
  );
}
