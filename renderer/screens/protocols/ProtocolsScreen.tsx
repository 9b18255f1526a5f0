import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { List } from '@renderer/ui/List';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { PackListing } from '@renderer/repositories/protocolRepository';
import type { ProtocolPack } from '@shared/protocol/pack';
import { compareVersions } from '@shared/protocol/packVersion';
import { useNavigate } from '@tanstack/react-router';
import { FileInput } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { paths } from '../paths';
import { ImportRefused } from './ImportRefused';
import { PackRow } from './PackRow';
import styles from './Protocols.module.css';
import { usePackImport } from './usePackImport';
import { usePackList } from './usePackList';

/** Every protocol of the practice: shipped, drafts, published; and which one new screenings use. */
export function ProtocolsScreen(): ReactNode {
  const t = useText().protocols;
  const list = usePackList();
  const { refusal, busy, importFile } = usePackImport();
  if (list.status === 'loading') return <PageLoading />;
  if (list.value === undefined) return <PageError error={list.error} />;
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <Button large icon={FileInput} isPending={busy} onPress={() => void importFile()}>
            {t.importFile}
          </Button>
        }
      />
      <div className={styles.column}>
        {refusal === null ? null : <ImportRefused refusal={refusal} />}
        <InUse listing={list.value} />
        {list.value.unreadable === 0 ? null : (
          <Notice tone="stop">{t.unreadable(list.value.unreadable)}</Notice>
        )}
        <Packs listing={list.value} />
      </div>
    </Page>
  );
}

function InUse({ listing }: { listing: PackListing }): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const { active, missing, shipped, records } = listing;
  if (missing) return <Notice tone="stop">{t.inUseMissing(active.id, active.version)}</Notice>;
  const found = [...shipped, ...records.map(({ record }) => record.pack)].find(
    (pack) => pack.id === active.id && pack.version === active.version,
  );
  return (
    <Notice tone="caution" title={t.inUseLead(found?.name[locale] ?? active.id, active.version)}>
      <p>{t.signOff}</p>
    </Notice>
  );
}

function Packs({ listing }: { listing: PackListing }): ReactNode {
  const t = useText().protocols;
  const format = useFormat();
  const navigate = useNavigate();
  const { active, shipped, records } = listing;
  const isActive = (pack: ProtocolPack): boolean => pack.id === active.id && pack.version === active.version;
  const open = (pack: ProtocolPack) => () => void navigate({ to: paths.protocol(pack.id, pack.version) });
  const drafts = records.filter(({ record }) => record.status === 'draft');
  const published = records
    .filter(({ record }) => record.status === 'published')
    .toSorted(
      (a, b) =>
        a.record.pack.id.localeCompare(b.record.pack.id) ||
        compareVersions(b.record.pack.version, a.record.pack.version),
    );
  const came = (at: string | null, origin: 'here' | 'file'): string => {
    const day = format.date((at ?? '').slice(0, 10));
    return origin === 'file' ? t.importedOn(day) : t.publishedOn(day);
  };
  return (
    <>
      <Card title={t.shipped}>
        <List label={t.shipped}>
          {shipped.map((pack) => (
            <PackRow
              key={pack.id}
              pack={pack}
              note={t.version(pack.version)}
              isActive={isActive(pack)}
              onPress={open(pack)}
            />
          ))}
        </List>
      </Card>
      {drafts.length === 0 ? null : (
        <Card title={t.drafts}>
          <List label={t.drafts}>
            {drafts.map(({ recordId, record }) => (
              <PackRow
                key={recordId}
                pack={record.pack}
                note={record.pack.parent === null ? t.draftFree : t.draftAfter(record.pack.parent.version)}
                onPress={() => void navigate({ to: paths.protocolDraft(recordId) })}
              />
            ))}
          </List>
        </Card>
      )}
      <Card title={t.published}>
        {published.length === 0 ? (
          <p>{t.publishedEmpty}</p>
        ) : (
          <List label={t.published}>
            {published.map(({ recordId, record }) => (
              <PackRow
                key={recordId}
                pack={record.pack}
                note={`${t.version(record.pack.version)} · ${came(record.publishedAt, record.origin)}`}
                isActive={isActive(record.pack)}
                onPress={open(record.pack)}
              />
            ))}
          </List>
        )}
      </Card>
    </>
  );
}
