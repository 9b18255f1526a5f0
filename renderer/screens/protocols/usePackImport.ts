import { useToast } from '@renderer/ui/Toast';
import { useText } from '@renderer/ui/text';
import type { PackFileRefusal } from '@shared/protocol/packFile';
import { useState } from 'react';
import { useServices } from '../services';
import { useOnScreen } from '../useOnScreen';

export interface PackImport {
  /** Why the last file was not taken in; null when it was, or when none was chosen. */
  refusal: PackFileRefusal | null;
  busy: boolean;
  importFile: () => Promise<void>;
}

export function usePackImport(): PackImport {
  const t = useText().protocols;
  const { protocols } = useServices();
  const toast = useToast();
  const onScreen = useOnScreen();
  const [refusal, setRefusal] = useState<PackFileRefusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function importFile(): Promise<void> {
    setBusy(true);
    setRefusal(null);
    const answer = await protocols.importFile();
    if (!onScreen.current) return;
    setBusy(false);
    if (!answer.ok) setRefusal(answer.error);
    else if (answer.value !== null)
      toast(answer.value.alreadyHere ? t.alreadyHere : t.imported(answer.value.version));
  }

  return { refusal, busy, importFile };
}
