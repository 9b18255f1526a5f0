import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button';
import { classNames } from './classNames';
import styles from './Dialog.module.css';
import { useText } from './text';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  /** Called by Esc, by the cross and by a press outside (where `isDismissable`). */
  onClose: () => void;
  /** A press outside closes it too. Off by default: nothing typed may be lost by a slip. */
  isDismissable?: boolean;
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
  children: ReactNode;
  /** Buttons at the bottom. */
  actions?: ReactNode;
}

/** Focus goes in, stays in, and returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  isDismissable = false,
  role = 'dialog',
  wide = false,
  children,
  actions,
}: DialogProps): ReactNode {
  const t = useText();
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classNames(styles.modal, wide && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" icon={X} label={t.common.close} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  title: ReactNode;
  isOpen: boolean;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** A question with two answers; focus starts on the harmless one. */
export function ConfirmDialog({
  title,
  isOpen,
  confirmLabel,
  cancelLabel,
  danger = false,
  isPending = false,
  onConfirm,
  onCancel,
  children,
}: ConfirmDialogProps): ReactNode {
  const t = useText();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      role="alertdialog"
      actions={
        <>
          <Button large autoFocus onPress={onCancel}>
            {cancelLabel ?? t.common.cancel}
          </Button>
          <Button large look={danger ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
