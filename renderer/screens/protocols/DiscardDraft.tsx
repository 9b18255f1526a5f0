import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { ConfirmDialog } from '@renderer/ui/Dialog';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { ProtocolPackRecord } from '@shared/domain/protocolPackRecord';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import type { PackEditor } from './usePackEditor';

export function DiscardDraft({
  editor,
  saved,
}: {
  editor: PackEditor;
  saved: Versioned<ProtocolPackRecord>;
}): ReactNode {
  const t = useText().protocols.editor;
  const { protocols } = useServices();
  const navigate = useNavigate();
  const toast = useToast();
  const [asking, setAsking] = useState(false);

  async function discard(): Promise<void> {
    setAsking(false);
    const discarded = await protocols.discardDraft(saved.recordId, saved.revision);
    editor.fail(discarded.ok ? null : discarded.error);
    if (!discarded.ok) return;
    await editor.draft.discard();
    toast(t.discarded);
    await navigate({ to: paths.protocols() });
  }

  return (
    <>
      <Button large look="quiet" onPress={() => setAsking(true)}>
        {t.discard}
      </Button>
      <ConfirmDialog
        title={t.discardTitle}
        isOpen={asking}
        danger
        confirmLabel={t.discard}
        onConfirm={() => void discard()}
        onCancel={() => setAsking(false)}
      >
        <p>{t.discardBody}</p>
      </ConfirmDialog>
    </>
  );
}
