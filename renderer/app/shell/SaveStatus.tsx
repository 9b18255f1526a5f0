import { CircleCheck, CircleDashed, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { SaveState } from '@renderer/repositories/services';
import { classNames } from '@renderer/ui/classNames';
import { Icon } from '@renderer/ui/Icon';
import { useText } from '@renderer/ui/text';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import type { ReactNode } from 'react';
import { useOpenVault } from '../openVault';
import { useObservable } from '../useObservable';
import styles from './StatusBar.module.css';

const icons: Record<SaveState['phase'], LucideIcon> = {
  saved: CircleCheck,
  saving: CircleDashed,
  notYetSafe: TriangleAlert,
  failed: OctagonX,
};

/** Never says more than the disk has acknowledged. Only bad news is read out. */
export function SaveStatus(): ReactNode {
  const t = useText();
  const { phase, pending, lastSavedMs } = useObservable(useOpenVault().services.saveState);
  const words = {
    saved: lastSavedMs === null ? t.shell.save.saved : t.shell.save.savedAt(clockTime(lastSavedMs)),
    saving: t.shell.save.saving(pending),
    notYetSafe: t.shell.save.notYetSafe(pending),
    failed: t.shell.save.failed(pending),
  }[phase];
  const isBad = phase === 'notYetSafe' || phase === 'failed';
  return (
    <>
      <span className={classNames(styles.item, styles[phase])} data-save-phase={phase}>
        <Icon of={icons[phase]} size={16} />
        {words}
      </span>
      <span role="status">{isBad ? <VisuallyHidden>{words}</VisuallyHidden> : null}</span>
    </>
  );
}

function clockTime(epochMs: number): string {
  const moment = new Date(epochMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
