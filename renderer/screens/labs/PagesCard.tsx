import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { maxLabImages, type LabImage } from '@shared/domain/labReport';
import { imageTypes } from '@shared/domain/photo';
import type { RecordId } from '@shared/kernel/ids';
import { ImagePlus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger, Text, isFileDropItem, type DropItem } from 'react-aria-components';
import styles from './Labs.module.css';
import { LabPages } from './LabPages';
import { usePageAttaching } from './usePageAttaching';

interface PagesCardProps {
  patientId: RecordId;
  pages: LabImage[];
  onChange: (pages: LabImage[]) => void;
}

/** Pictures of the paper: dropped, pasted or chosen, each sealed at once. */
export function PagesCard({ patientId, pages, onChange }: PagesCardProps): ReactNode {
  const t = useText().labs;
  const attaching = usePageAttaching(patientId, pages, onChange);
  const read = async (items: DropItem[]): Promise<void> =>
    attaching.add(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())));
  return (
    <Card title={t.pagesTitle}>
      <DropZone
        className={styles.drop ?? ''}
        getDropOperation={() => 'copy'}
        onDrop={(event) => void read(event.items)}
      >
        <div>
          <Text slot="label" className={styles.dropTitle}>
            {t.dropTitle}
          </Text>
          <p className={styles.hint}>{t.pagesHint}</p>
        </div>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={[...imageTypes]}
          onSelect={(files) => void attaching.add(files === null ? [] : [...files])}
        >
          <Button large icon={ImagePlus} isPending={attaching.storing}>
            {t.choosePages}
          </Button>
        </FileTrigger>
      </DropZone>
      <p role="status" className={styles.hint}>
        {attaching.storing ? t.storing : ''}
      </p>
      {attaching.offeredPdf ? (
        <Notice tone="caution" announce>
          {t.noPdf}
        </Notice>
      ) : null}
      {attaching.refused > 0 ? (
        <Notice tone="caution" announce>
          {t.refused(attaching.refused)}
        </Notice>
      ) : null}
      {attaching.tooMany ? <Notice tone="caution">{t.tooMany(maxLabImages)}</Notice> : null}
      <ErrorNote error={attaching.error} />
      <LabPages
        patientId={patientId}
        pages={pages}
        pageActions={(page, number) => (
          <Button
            large
            look="quiet"
            icon={X}
            label={t.removePage(number)}
            onPress={() => onChange(pages.filter((each) => each.fileId !== page.fileId))}
          />
        )}
      />
    </Card>
  );
}
