import { Dialog } from '@renderer/ui/Dialog';
import { useText } from '@renderer/ui/text';
import type { LabImage } from '@shared/domain/labReport';
import type { RecordId } from '@shared/kernel/ids';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ImageCanvas } from '../ImageCanvas';
import { useServices } from '../services';
import styles from './Labs.module.css';

interface LabPagesProps {
  patientId: RecordId;
  pages: readonly LabImage[];
  pageActions?: (page: LabImage, number: number) => ReactNode;
}

/** The pages of a report, small; each opens in full. */
export function LabPages({ patientId, pages, pageActions }: LabPagesProps): ReactNode {
  const t = useText().labs;
  const { labs } = useServices();
  const [open, setOpen] = useState<LabImage | null>(null);
  if (pages.length === 0) return null;
  const numberOf = (page: LabImage): number => pages.indexOf(page) + 1;
  return (
    <>
      <ul className={styles.pages}>
        {pages.map((page, at) => (
          <li key={page.fileId} className={styles.page}>
            <AriaButton
              className={styles.pageOpen ?? ''}
              aria-label={t.openPage(at + 1)}
              onPress={() => setOpen(page)}
            >
              <ImageCanvas
                contentKey={page.thumbnailHash}
                load={() => labs.page(patientId, page, 'thumbnail')}
                alt=""
                className={styles.thumbnail}
              />
            </AriaButton>
            {pageActions?.(page, at + 1)}
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <Dialog
          wide
          isOpen
          isDismissable
          title={t.pageOf(numberOf(open), pages.length)}
          onClose={() => setOpen(null)}
        >
          <ImageCanvas
            contentKey={open.originalHash}
            load={() => labs.page(patientId, open, 'original')}
            alt={t.pageOf(numberOf(open), pages.length)}
            className={styles.original}
          />
        </Dialog>
      )}
    </>
  );
}
