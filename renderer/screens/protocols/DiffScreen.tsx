import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useLocale, useText } from '@renderer/ui/text';
import { appError } from '@shared/kernel/errors';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { DiffList } from './DiffList';
import styles from './Protocols.module.css';
import { usePack } from './usePack';

/** Two protocols side by side: a version and its parent, or two that know nothing of each other. */
export function DiffScreen(): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const left = usePack('packId', 'version');
  const right = usePack('otherId', 'otherVersion');
  const failed = [left, right].find((each) => each.status === 'failed' && each.value === undefined);
  if (failed?.error !== undefined) return <PageError error={failed.error} />;
  if (left.value === undefined || right.value === undefined) return <PageLoading rows={12} />;
  if (left.value === null || right.value === null) return <PageError error={appError('protocol.missing')} />;
  const named = (pack: ProtocolPack): string =>
    `${pack.name[locale]}, ${t.version(pack.version).toLowerCase()}`;
  return (
    <Page>
      <PageHeader title={t.compare} lead={t.diff.lead(named(left.value), named(right.value))} focusOnOpen />
      <div className={styles.column}>
        <DiffList from={left.value} to={right.value} sides="leftRight" />
      </div>
    </Page>
  );
}
