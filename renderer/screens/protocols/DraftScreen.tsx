import type { PackDraft } from '@renderer/repositories/protocolRepository';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page, Stack } from '@renderer/ui/Stack';
import { Tabs } from '@renderer/ui/Tabs';
import { useLocale, useText } from '@renderer/ui/text';
import { AppFailure } from '@shared/kernel/errors';
import { Save, Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { PageError, PageLoading } from '../PageStates';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { useRouteId } from '../useRouteParam';
import { DiffList } from './DiffList';
import { DiscardDraft } from './DiscardDraft';
import { EditorContents } from './EditorContents';
import { FaultList } from './FaultList';
import styles from './Protocols.module.css';
import { PublishDialog } from './PublishDialog';
import { usePackEditor } from './usePackEditor';

/** The editor of a clinic's own protocol. */
export function DraftScreen(): ReactNode {
  const t = useText().protocols;
  const { protocols } = useServices();
  const draftId = useRouteId('draftId');
  const found = useLive(async () => {
    const draft = draftId === null ? null : await protocols.draft(draftId);
    if (draft !== null && !draft.ok) throw new AppFailure(draft.error);
    return draft?.value ?? null;
  }, [protocols, draftId]);
  if (found.status === 'loading') return <PageLoading rows={12} />;
  if (found.value === undefined) return <PageError error={found.error} />;
  if (found.value === null)
    return (
      <Page>
        <Notice tone="info">{t.editor.gone}</Notice>
      </Page>
    );
  return <Editor key={found.value.saved.recordId} found={found.value} />;
}

function Editor({ found }: { found: PackDraft }): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const editor = usePackEditor(found);
  const [tab, setTab] = useState<'edit' | 'changes'>('edit');
  const [publishing, setPublishing] = useState(false);
  const { pack, draft, saving, fieldFaults } = editor;
  const { parent } = found.ancestry;
  return (
    <Page>
      <PageHeader
        title={t.editor.title(pack.name[locale])}
        lead={t.editor.lead}
        focusOnOpen
        actions={
          <Stack row gap={2}>
            <DraftStatus draft={draft} />
            <DiscardDraft editor={editor} saved={found.saved} />
            <Button
              large
              icon={Save}
              isPending={saving}
              isDisabled={fieldFaults.length > 0}
              aria-keyshortcuts="Control+S"
              onPress={() => void editor.save()}
            >
              {t.editor.save}
            </Button>
            <Button
              large
              look="primary"
              icon={Send}
              isDisabled={fieldFaults.length > 0 || editor.packFaults.length > 0}
              onPress={() => setPublishing(true)}
            >
              {t.editor.publish}
            </Button>
          </Stack>
        }
      />
      <div className={styles.column}>
        <DraftNotice draft={draft} onContinue={editor.takeUp} />
        <ErrorNote error={editor.failure} />
        <FaultList editor={editor} />
        <Tabs
          label={t.editor.tabs}
          items={[
            { key: 'edit', label: t.editor.tabEdit },
            { key: 'changes', label: t.editor.tabChanges },
          ]}
          selected={tab}
          onSelect={setTab}
        >
          <div className={styles.column}>
            {tab === 'edit' ? (
              <EditorContents editor={editor} />
            ) : parent === null ? (
              <p>{t.publishing.parentMissing}</p>
            ) : (
              <DiffList from={parent} to={pack} sides="beforeAfter" start="all" />
            )}
          </div>
        </Tabs>
      </div>
      {publishing ? (
        <PublishDialog editor={editor} found={found} onClose={() => setPublishing(false)} />
      ) : null}
    </Page>
  );
}
