import { ConfirmDialog } from '@renderer/ui/Dialog';
import { useLocale, useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';

/** Asks once, and says from when it counts and what stays as it is. */
export function UseDialog({
  pack,
  isOpen,
  onClose,
  onFailure,
}: {
  pack: ProtocolPack;
  isOpen: boolean;
  onClose: () => void;
  onFailure: (error: AppError | null) => void;
}): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const { protocols } = useServices();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  async function use(): Promise<void> {
    setBusy(true);
    const used = await protocols.activate(pack);
    setBusy(false);
    onClose();
    onFailure(used.ok ? null : used.error);
    if (used.ok) toast(t.used);
  }

  return (
    <ConfirmDialog
      title={t.useTitle}
      isOpen={isOpen}
      confirmLabel={t.useConfirm}
      isPending={busy}
      onConfirm={() => void use()}
      onCancel={onClose}
    >
      <p>{t.useBody(pack.name[locale], pack.version)}</p>
      <p>{t.useStays}</p>
      <p>{t.signOff}</p>
    </ConfirmDialog>
  );
}
