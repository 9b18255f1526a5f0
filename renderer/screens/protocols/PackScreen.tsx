import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useLocale, useText } from '@renderer/ui/text';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { AppError } from '@shared/kernel/errors';
import { appError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { PackActions } from './PackActions';
import { PackContents } from './PackContents';
import { PackFacts } from './PackFacts';
import { PartArticle } from './PartArticle';
import styles from './Protocols.module.css';
import { usePack } from './usePack';
import { usePartView } from './usePartView';

/** One protocol to read: every question, number and text in it, with where it comes from. */
export function PackScreen(): ReactNode {
  const found = usePack('packId', 'version');
  if (found.status === 'loading') return <PageLoading rows={12} />;
  if (found.value === undefined) return <PageError error={found.error} />;
  if (found.value === null) return <PageError error={appError('protocol.missing')} />;
  return <Pack key={`${found.value.id} ${found.value.version}`} pack={found.value} />;
}

function Pack({ pack }: { pack: ProtocolPack }): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const view = usePartView(pack);
  const [failure, setFailure] = useState<AppError | null>(null);
  return (
    <Page>
      <PageHeader
        title={pack.name[locale]}
        lead={t.version(pack.version)}
        focusOnOpen
        actions={<PackActions pack={pack} onFailure={setFailure} />}
      />
      <div className={styles.column}>
        <ErrorNote error={failure} />
        <PackFacts pack={pack} />
        <Notice tone="caution">{t.signOff}</Notice>
        <PackContents
          pack={pack}
          renderPart={(part) => <PartArticle view={view(part)} titles={pack.bibliography} />}
        />
      </div>
    </Page>
  );
}
