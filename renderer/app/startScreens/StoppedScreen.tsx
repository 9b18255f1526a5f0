import { RotateCcw } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { FormActions } from '@renderer/ui/FormRow';
import { Stack } from '@renderer/ui/Stack';
import { useErrorText } from '@renderer/ui/ErrorNote';
import { Icon } from '@renderer/ui/Icon';
import { stateIcons } from '@renderer/ui/states';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import type { ReactNode } from 'react';
import { useBridge } from '../bridge';
import { GateFrame } from '../gate/GateFrame';
import { OpenElsewhere } from './OpenElsewhere';
import styles from './StoppedScreen.module.css';

/** The records cannot be opened: what happened, what is safe, what to do. Nothing is deleted from here. */
export function StoppedScreen({
  error,
  retryLabel,
  onRetry,
  onFound,
}: {
  error: AppError;
  retryLabel?: string;
  onRetry: () => void;
  /** Where the vault may have been moved: it can be looked for. */
  onFound?: () => void;
}): ReactNode {
  const t = useText();
  const text = useErrorText()(error.code);
  const { calls } = useBridge();
  return (
    <GateFrame title={t.gate.start.stoppedTitle} wide short focusTitle>
      <Stack gap={6}>
        <dl className={styles.facts}>
          <div className={styles.happened}>
            <dt>
              <Icon of={stateIcons.stop} label={t.common.state.stop} />
            </dt>
            <dd>{text.happened}</dd>
          </div>
          {text.safe === '' ? null : (
            <div className={styles.safe}>
              <dt>
                <Icon of={stateIcons.clear} />
                {t.common.whatIsSafe}
              </dt>
              <dd>{text.safe}</dd>
            </div>
          )}
          {text.next === '' ? null : (
            <div className={styles.next}>
              <dt>
                <Icon of={stateIcons.info} />
                {t.common.whatToDo}
              </dt>
              <dd>{text.next}</dd>
            </div>
          )}
        </dl>
        <FormActions>
          <Button look="primary" large icon={RotateCcw} onPress={onRetry}>
            {retryLabel ?? t.common.retry}
          </Button>
          {onFound === undefined ? null : <OpenElsewhere onFound={onFound} />}
          <Button large onPress={() => void calls['app.quit']({})}>
            {t.gate.start.quit}
          </Button>
        </FormActions>
        <p className={styles.code}>{t.common.errorCode(error.code)}</p>
      </Stack>
    </GateFrame>
  );
}
