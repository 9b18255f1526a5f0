import type { SaveState } from '@renderer/repositories/services';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { errorCodes, type ErrorCode } from '@shared/kernel/errors';
import type { ReactNode } from 'react';
import { useOpenVault } from '../openVault';
import { useObservable } from '../useObservable';
import styles from './Alarms.module.css';

/** What must be seen on every screen: the record is not what it was, or the disk refuses. Stays until it is over. */
export function Alarms(): ReactNode {
  const t = useText();
  const { checkpointAlarm, storeFailure, services, retrySaving } = useOpenVault();
  const alarm = useObservable(checkpointAlarm);
  const failure = useObservable(storeFailure);
  const refused = refusal(useObservable(services.saveState));
  if (alarm.kind === 'none' && failure === null && refused === null) return null;
  return (
    <div className={styles.alarms}>
      {alarm.kind === 'rewritten' ? (
        <Notice tone="stop" announce title={t.shell.alarm.rewrittenTitle}>
          <p>{t.shell.alarm.rewritten}</p>
        </Notice>
      ) : null}
      {alarm.kind === 'unreadable' ? (
        <Notice tone="caution" announce title={t.shell.alarm.unreadableTitle}>
          <p>{t.shell.alarm.unreadable}</p>
        </Notice>
      ) : null}
      <ErrorNote
        error={refused === null ? null : { code: refused }}
        actions={<Button onPress={retrySaving}>{t.common.retry}</Button>}
      />
      <ErrorNote error={failure} />
    </div>
  );
}

/** Why the disk does not take what is waiting; null while all is well or only slow. */
function refusal({ phase, errorCode }: SaveState): ErrorCode | null {
  if (phase === 'saved' || phase === 'saving') return null;
  const known = errorCodes.find((code) => code === errorCode);
  return known ?? (phase === 'failed' ? 'journal.writeFailed' : null);
}
