import { ArrowLeft } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { AppError } from '@shared/kernel/errors';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { randomPositions, sameWord } from './recoveryText';

/** Asks three of the words back; main says whether they fit. */
export function RecoveryCheck({
  onConfirmed,
  onBack,
  extraActions,
}: {
  onConfirmed: () => void;
  onBack?: () => void;
  extraActions?: ReactNode;
}): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  const [positions] = useState(randomPositions);
  const [typed, setTyped] = useState(['', '', '']);
  const [outcome, setOutcome] = useState<'asking' | 'busy' | 'wrong' | AppError>('asking');
  const [tried, setTried] = useState(false);

  const check = async (): Promise<void> => {
    setOutcome('busy');
    const answers = positions.map((index, at) => ({ index, word: sameWord(typed[at] ?? '') }));
    const answered = await calls['vault.confirmRecovery']({ answers });
    if (!answered.ok) setOutcome(answered.error);
    else if (answered.value.confirmed) onConfirmed();
    else setOutcome('wrong');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (typed.every((word) => word.trim() !== '') && outcome !== 'busy') void check();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        {positions.map((position, at) => (
          <TextField
            key={position}
            large
            autoFocus={at === 0}
            label={t.gate.recovery.word(position + 1)}
            maxLength={20}
            value={typed[at] ?? ''}
            onChange={(word) => setTyped((before) => before.with(at, word))}
            errorMessage={tried && (typed[at] ?? '').trim() === '' ? t.common.required : undefined}
          />
        ))}
        {outcome === 'wrong' ? (
          <Notice tone="stop" announce title={t.gate.recovery.checkWrong} />
        ) : (
          <ErrorNote error={typeof outcome === 'object' ? outcome : null} />
        )}
        <FormActions>
          <Button type="submit" look="primary" large isPending={outcome === 'busy'}>
            {t.gate.recovery.check}
          </Button>
          {onBack === undefined ? null : (
            <Button look="quiet" large icon={ArrowLeft} onPress={onBack}>
              {t.gate.recovery.backToWords}
            </Button>
          )}
          {extraActions}
        </FormActions>
      </Stack>
    </form>
  );
}
