import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useBridge } from './bridge';
import type { App as Composition, OpenVault } from './compose';
import { MissingPractice } from './gate/MissingPractice';
import type { Entry } from './gate/opened';
import { RecoveryFlow } from './gate/RecoveryFlow';
import { RecoveryPending } from './gate/RecoveryPending';
import { OpenPractice } from './OpenPractice';
import { StoppedScreen } from './startScreens/StoppedScreen';
import { Waiting } from './startScreens/Waiting';

type Stage =
  | { name: 'opening' }
  | { name: 'stopped'; error: AppError }
  | { name: 'unnamed'; vault: OpenVault }
  | { name: 'words'; vault: OpenVault; words: readonly string[]; practiceName: string; firstRun: boolean }
  | { name: 'unconfirmed'; vault: OpenVault; practiceName: string }
  | { name: 'in'; vault: OpenVault };

/** From the master key to the first screen: open the store, finish a first run, see to the recovery words. */
export function AfterOpening({ composition, entry }: { composition: Composition; entry: Entry }): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  const [stage, setStage] = useState<Stage>({ name: 'opening' });
  const begun = useRef(false);

  const afterNames = (vault: OpenVault, practiceName: string): void => {
    const { recoveryWords, opened } = entry;
    if (recoveryWords !== undefined) {
      setStage({ name: 'words', vault, words: recoveryWords, practiceName, firstRun: true });
    } else if (opened.recoveryConfirmed) setStage({ name: 'in', vault });
    else setStage({ name: 'unconfirmed', vault, practiceName });
  };

  const open = async (): Promise<void> => {
    const opened = await composition.unlock(entry.opened);
    if (!opened.ok) return setStage({ name: 'stopped', error: opened.error });
    const vault = opened.value;
    const { practice } = vault.services;
    if (entry.details !== undefined) {
      const written = await practice.setUp(entry.details.practice, entry.details.practitioner);
      if (!written.ok) return setStage({ name: 'stopped', error: written.error });
      return afterNames(vault, entry.details.practice.name);
    }
    const [known, me] = await Promise.all([practice.practice(), practice.me()]);
    // Names that cannot be read are no reason to keep the records closed: Settings will say so.
    if ((known.ok && known.value === null) || (me.ok && me.value === null)) {
      return setStage({ name: 'unnamed', vault });
    }
    return afterNames(vault, known.ok && known.value !== null ? known.value.record.name : '');
  };
  useEffect(() => {
    // The key can be used once only; React may run an effect twice while developing.
    if (begun.current) return;
    begun.current = true;
    void open();
  });

  switch (stage.name) {
    case 'opening':
      return <Waiting text={t.gate.unlock.preparing} />;
    case 'stopped':
      return (
        <StoppedScreen
          error={stage.error}
          retryLabel={t.gate.start.lockAndRetry}
          onRetry={() => void calls['lock.now']({})}
        />
      );
    case 'unnamed':
      return (
        <MissingPractice
          practice={stage.vault.services.practice}
          onNamed={(name) => afterNames(stage.vault, name)}
        />
      );
    case 'words':
      return (
        <RecoveryFlow
          words={stage.words}
          practiceName={stage.practiceName}
          firstRun={stage.firstRun}
          onConfirmed={() => setStage({ name: 'in', vault: stage.vault })}
        />
      );
    case 'unconfirmed':
      return (
        <RecoveryPending
          onIssued={(words) => setStage({ ...stage, name: 'words', words, firstRun: false })}
          onDone={() => setStage({ name: 'in', vault: stage.vault })}
        />
      );
    case 'in':
      return <OpenPractice vault={stage.vault} wrapId={entry.opened.wrapId} />;
  }
}
