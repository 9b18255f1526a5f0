import type { PackDraft } from '@renderer/repositories/protocolRepository';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import { packVersionSchema } from '@shared/protocol/pack';
import { diffPacks } from '@shared/protocol/packDiff';
import { proposedBump } from '@shared/protocol/packVersion';
import { isVersionFree, proposedVersion } from '@shared/protocol/publishing';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { DiffList } from './DiffList';
import type { PackEditor } from './usePackEditor';

/** What changes, under which version, and why. */
export function PublishDialog({
  editor,
  found,
  onClose,
}: {
  editor: PackEditor;
  found: PackDraft;
  onClose: () => void;
}): ReactNode {
  const t = useText().protocols.publishing;
  const { protocols } = useServices();
  const navigate = useNavigate();
  const toast = useToast();
  const { saved, ancestry } = found;
  const { parent } = ancestry;
  const proposed = proposedVersion(editor.pack, ancestry);
  const bump = parent === null ? 'minor' : proposedBump(diffPacks(parent, editor.pack));
  const [version, setVersion] = useState(proposed);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const isFree =
    packVersionSchema.safeParse(version).success && isVersionFree(version, editor.pack, ancestry);

  async function publish(): Promise<void> {
    setBusy(true);
    const pack = { ...editor.pack, version };
    const published = await protocols.publish(saved.recordId, pack, saved.revision, note);
    setBusy(false);
    setFailure(published.ok ? null : published.error);
    if (!published.ok) return;
    await editor.draft.discard();
    toast(t.published(version));
    await navigate({ to: paths.protocol(pack.id, version) });
  }

  return (
    <Dialog
      title={t.title}
      isOpen
      wide
      onClose={onClose}
      actions={
        <Button large look="primary" isPending={busy} isDisabled={!isFree} onPress={() => void publish()}>
          {t.publish}
        </Button>
      }
    >
      <Stack gap={4}>
        <p>{t.lead}</p>
        <ErrorNote error={failure} />
        <TextField
          label={t.version}
          description={t.versionHint(proposed, t.bumps[bump])}
          value={version}
          onChange={setVersion}
          errorMessage={isFree ? undefined : t.versionTooLow}
          autoFocus
        />
        <TextArea label={t.note} value={note} onChange={setNote} maxLength={2000} />
        <h3>{t.changes}</h3>
        {parent === null ? (
          <p>{t.parentMissing}</p>
        ) : (
          <DiffList from={parent} to={editor.pack} sides="beforeAfter" start="all" />
        )}
      </Stack>
    </Dialog>
  );
}
