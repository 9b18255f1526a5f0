import { FolderOpen } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useBridge } from '../bridge';

export interface Folder {
  kind: 'default' | 'chosen';
  /** Null until one was chosen. */
  path: string | null;
}

/** Where the vault is put: the usual place, or an empty folder from the system's dialog. */
export function FolderChoice({
  folder,
  defaultFolder,
  isMissing,
  onChange,
}: {
  folder: Folder;
  defaultFolder: string;
  isMissing: boolean;
  onChange: (folder: Folder) => void;
}): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const choose = async (): Promise<void> => {
    setError(null);
    const chosen = await calls['vault.chooseFolder']({ purpose: 'create' });
    if (!chosen.ok) setError(chosen.error);
    else if (chosen.value.folder !== null) onChange({ kind: 'chosen', path: chosen.value.folder });
  };
  const shown = folder.kind === 'default' ? defaultFolder : folder.path;
  return (
    <Stack gap={2}>
      <SegmentedChoice
        label={t.gate.practice.folder}
        options={[
          { value: 'default', label: t.gate.practice.folderDefault },
          { value: 'chosen', label: t.gate.practice.folderChosen },
        ]}
        digits={false}
        value={folder.kind}
        onChange={(kind) => onChange(kind === 'default' ? { kind, path: null } : { ...folder, kind })}
        description={shown === null ? undefined : t.gate.practice.folderIs(shown)}
        errorMessage={isMissing ? t.gate.practice.chooseFirst : undefined}
      />
      {folder.kind === 'chosen' ? (
        <div>
          <Button icon={FolderOpen} onPress={() => void choose()}>
            {t.gate.practice.chooseFolder}
          </Button>
        </div>
      ) : null}
      <ErrorNote error={error} />
    </Stack>
  );
}
