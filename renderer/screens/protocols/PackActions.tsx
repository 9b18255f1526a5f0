import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import { Check, FileOutput, GitCompareArrows, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { CompareDialog } from './CompareDialog';
import { UseDialog } from './UseDialog';
import { usePackList } from './usePackList';

/** What can be done with a shipped or published protocol: everything but changing it. */
export function PackActions({
  pack,
  onFailure,
}: {
  pack: ProtocolPack;
  onFailure: (error: AppError | null) => void;
}): ReactNode {
  const t = useText().protocols;
  const { protocols } = useServices();
  const navigate = useNavigate();
  const toast = useToast();
  const list = usePackList();
  const [asking, setAsking] = useState<'use' | 'compare' | null>(null);
  const active = list.value?.active;
  const isActive = active?.id === pack.id && active.version === pack.version;
  const close = (): void => setAsking(null);

  async function edit(): Promise<void> {
    const begun = await protocols.beginDraft(pack);
    onFailure(begun.ok ? null : begun.error);
    if (begun.ok) await navigate({ to: paths.protocolDraft(begun.value) });
  }
  async function exportFile(): Promise<void> {
    const saved = await protocols.exportFile(pack);
    onFailure(saved.ok ? null : saved.error);
    if (saved.ok && saved.value) toast(t.exported);
  }

  return (
    <>
      {isActive ? (
        <Badge tone="clear">{t.inUse}</Badge>
      ) : (
        <Button large look="primary" icon={Check} onPress={() => setAsking('use')}>
          {t.use}
        </Button>
      )}
      <Button large icon={Pencil} onPress={() => void edit()}>
        {t.edit}
      </Button>
      <Button large icon={GitCompareArrows} onPress={() => setAsking('compare')}>
        {t.compare}
      </Button>
      <Button large icon={FileOutput} onPress={() => void exportFile()}>
        {t.exportFile}
      </Button>
      <UseDialog pack={pack} isOpen={asking === 'use'} onClose={close} onFailure={onFailure} />
      <CompareDialog pack={pack} listing={list.value} isOpen={asking === 'compare'} onClose={close} />
    </>
  );
}
