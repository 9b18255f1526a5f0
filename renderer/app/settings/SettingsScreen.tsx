import { Card } from '@renderer/ui/Card';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { AboutFacts } from './AboutFacts';
import { FolderCard } from './FolderCard';
import { LabelCard } from './LabelCard';
import { LockingCard } from './LockingCard';
import { LookCard } from './LookCard';
import { PassphraseCard } from './PassphraseCard';
import { PinCard } from './PinCard';
import { PracticeCard } from './PracticeCard';
import { RecoveryCard } from './RecoveryCard';
import styles from './SettingsScreen.module.css';

export function SettingsScreen(): ReactNode {
  const t = useText();
  return (
    <Page>
      <PageHeader title={t.settings.title} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <LookCard />
          <LockingCard />
          <LabelCard />
          <PinCard />
          <FolderCard />
        </div>
        <div className={styles.column}>
          <PracticeCard />
          <PassphraseCard />
          <RecoveryCard />
          <Card title={t.settings.about.title}>
            <AboutFacts />
          </Card>
        </div>
      </div>
    </Page>
  );
}
