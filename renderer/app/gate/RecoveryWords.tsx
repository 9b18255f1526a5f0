import { Printer } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { RecoverySheet } from './RecoverySheet';
import styles from './RecoveryWords.module.css';

/** The 24 words, shown once, with a print of their own. */
export function RecoveryWords({
  words,
  practiceName,
  onWritten,
}: {
  words: readonly string[];
  practiceName: string;
  onWritten: () => void;
}): ReactNode {
  const t = useText();
  const say = useToast();
  const { calls } = useBridge();
  const [written, setWritten] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const print = async (): Promise<void> => {
    setError(null);
    const printed = await calls['print.window']({});
    if (!printed.ok) setError(printed.error);
    else if (printed.value.printed) say(t.gate.recovery.printed);
  };
  return (
    <>
      <div className={styles.screen}>
        <Stack gap={6}>
          <Notice tone="caution">{t.gate.recovery.warning}</Notice>
          <ol className={styles.words} aria-label={t.gate.recovery.listLabel}>
            {words.map((word, index) => (
              <li key={`${index}-${word}`} className={styles.word}>
                <span className={styles.number}>{index + 1}</span>
                <span translate="no" lang="en" data-recovery-word={index}>
                  {word}
                </span>
              </li>
            ))}
          </ol>
          <ErrorNote error={error} />
          <Checkbox large value={written} onChange={setWritten}>
            {t.gate.recovery.written}
          </Checkbox>
          <FormActions>
            <Button look="primary" large isDisabled={!written} onPress={onWritten}>
              {t.common.next}
            </Button>
            <Button large icon={Printer} onPress={() => void print()}>
              {t.gate.recovery.print}
            </Button>
          </FormActions>
        </Stack>
      </div>
      <RecoverySheet words={words} practiceName={practiceName} />
    </>
  );
}
