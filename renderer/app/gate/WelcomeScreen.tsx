import { FolderOpen, Plus } from 'lucide-react';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Icon } from '@renderer/ui/Icon';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { GateFrame } from './GateFrame';
import { useOpenExisting } from './useOpenExisting';
import styles from './WelcomeScreen.module.css';

/** First start, or a lost pointer to the vault: both ways stand side by side, so that neither looks like the only one. */
export function WelcomeScreen({
  strayRecords,
  onCreate,
  onVaultFound,
}: {
  strayRecords: boolean;
  onCreate: () => void;
  onVaultFound: () => void;
}): ReactNode {
  const t = useText();
  const { open, isChoosing, error } = useOpenExisting(onVaultFound);
  const createWay = (
    <Button key="create" className={styles.way ?? ''} onPress={onCreate}>
      <Icon of={Plus} size={32} className={styles.icon} />
      <span className={styles.name}>{t.gate.welcome.create}</span>
      <span className={styles.hint}>{t.gate.welcome.createHint}</span>
    </Button>
  );
  const openWay = (
    <Button key="open" className={styles.way ?? ''} isDisabled={isChoosing} onPress={open}>
      <Icon of={FolderOpen} size={32} className={styles.icon} />
      <span className={styles.name}>{t.gate.welcome.open}</span>
      <span className={styles.hint}>{t.gate.welcome.openHint}</span>
    </Button>
  );
  return (
    <GateFrame title={t.gate.welcome.title} lead={t.gate.welcome.lead} wide short focusTitle>
      {strayRecords ? (
        <Notice tone="caution" title={t.gate.welcome.strayTitle}>
          <p>{t.gate.welcome.strayLead}</p>
        </Notice>
      ) : null}
      <div className={styles.ways}>{strayRecords ? [openWay, createWay] : [createWay, openWay]}</div>
      <ErrorNote error={error} />
    </GateFrame>
  );
}
