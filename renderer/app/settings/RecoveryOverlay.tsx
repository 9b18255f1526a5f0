import { useServices } from '@renderer/screens/services';
import { useLive } from '@renderer/screens/useLive';
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '@renderer/ui/text';
import { RecoveryFlow } from '../gate/RecoveryFlow';
import styles from './RecoveryOverlay.module.css';

/** The whole window: the words must not be left by a slip. Locking stays possible; the next unlock asks again. */
export function RecoveryOverlay({
  words,
  onConfirmed,
}: {
  words: readonly string[];
  onConfirmed: () => void;
}): ReactNode {
  const t = useText();
  const { practice } = useServices();
  const known = useLive(() => practice.practice(), []).value;
  const practiceName = known?.ok === true && known.value !== null ? known.value.record.name : '';
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t.settings.recovery.title}>
          <RecoveryFlow words={words} practiceName={practiceName} onConfirmed={onConfirmed} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
