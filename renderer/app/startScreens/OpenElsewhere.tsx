import { FolderOpen } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { useOpenExisting } from '../gate/useOpenExisting';

/** The vault was moved: it is opened where it is now. */
export function OpenElsewhere({ onFound }: { onFound: () => void }): ReactNode {
  const t = useText();
  const { open, isChoosing, error } = useOpenExisting(onFound);
  return (
    <>
      <Button large icon={FolderOpen} isPending={isChoosing} onPress={open}>
        {t.gate.welcome.open}
      </Button>
      <ErrorNote error={error} />
    </>
  );
}
