import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { GateFrame } from '../gate/GateFrame';
import type { RebuildReason } from '../start/startState';

/** Once after a rebuild: the user hears of it, even though nothing is lost. */
export function ToldScreen({
  records,
  reason,
  onGoOn,
}: {
  records: number;
  reason: RebuildReason;
  onGoOn: () => void;
}): ReactNode {
  const t = useText();
  return (
    <GateFrame short title={t.gate.start.toldTitle}>
      <Notice tone="clear" title={t.gate.start.told(records)}>
        <p>{t.gate.start.toldReason[reason]}</p>
      </Notice>
      <div>
        <Button look="primary" large autoFocus onPress={onGoOn}>
          {t.common.continue}
        </Button>
      </div>
    </GateFrame>
  );
}
