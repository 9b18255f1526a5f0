import { Dialog } from '@renderer/ui/Dialog';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { AboutFacts } from './AboutFacts';

export function AboutDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const t = useText();
  return (
    <Dialog title={t.settings.about.title} isOpen={isOpen} onClose={onClose} isDismissable>
      <AboutFacts />
    </Dialog>
  );
}
