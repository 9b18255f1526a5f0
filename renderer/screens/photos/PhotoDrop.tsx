import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import { imageTypes } from '@shared/domain/photo';
import { ImagePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger, Text, isFileDropItem, type DropItem } from 'react-aria-components';
import styles from './Photos.module.css';

/** Files by drop, by paste or by the picker; the keyboard reaches all three. */
export function PhotoDrop({ onFiles }: { onFiles: (files: File[]) => void }): ReactNode {
  const t = useText().photos;
  const read = async (items: DropItem[]): Promise<void> => {
    onFiles(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())));
  };
  return (
    <DropZone
      className={styles.drop ?? ''}
      getDropOperation={() => 'copy'}
      onDrop={(event) => void read(event.items)}
    >
      <div className={styles.dropWords}>
        <Text slot="label" className={styles.dropTitle}>
          {t.dropTitle}
        </Text>
        <p>{t.dropText}</p>
      </div>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={[...imageTypes]}
        onSelect={(files) => onFiles(files === null ? [] : [...files])}
      >
        <Button large icon={ImagePlus}>
          {t.chooseFiles}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}
