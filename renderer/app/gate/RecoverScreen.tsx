import { ArrowLeft } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import type { AppError } from '@shared/kernel/errors';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { Deriving } from './Deriving';
import { GateFrame } from './GateFrame';
import { NewPassphrase, useNewPassphrase } from './NewPassphrase';
import type { Opened } from './opened';
import { recoveryWordCount, splitWords, unknownWords } from './recoveryText';
import { UnlockWait } from './UnlockWait';
import { useCountdown } from './useCountdown';
import type { VaultState } from './useUnlock';

/** Passphrase forgotten: the printed words open the vault and a new passphrase is set in the same step. */
export function RecoverScreen({
  vault,
  onVaultChanged,
  onBack,
  onOpened,
}: {
  vault: VaultState;
  onVaultChanged: () => Promise<void>;
  onBack: () => void;
  onOpened: (opened: Opened) => void;
}): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  const [text, setText] = useState('');
  const [wrapId, setWrapId] = useState(vault.wraps[0]?.wrapId);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const contextWords = useMemo(() => vault.wraps.map((wrap) => wrap.label), [vault.wraps]);
  const { state, change, accept } = useNewPassphrase(contextWords);
  const waitMs = useCountdown(vault.waitUntilMs);
  const words = useMemo(() => splitWords(text), [text]);
  const unknown = unknownWords(words);

  const recover = async (newPassphrase: string): Promise<void> => {
    if (wrapId === undefined) return;
    setBusy(true);
    setError(null);
    const opened = await calls['vault.recover']({ wrapId, words, newPassphrase });
    if (opened.ok) {
      onOpened(opened.value);
      return;
    }
    await onVaultChanged();
    setBusy(false);
    setError(opened.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const newPassphrase = accept();
    const complete = words.length === recoveryWordCount && unknown.length === 0;
    if (complete && newPassphrase !== null && !busy && waitMs === 0) void recover(newPassphrase);
  };
  const wordsProblem = (): string | undefined => {
    // The word being typed is not judged yet.
    const settled = /\s$/.test(text) || tried ? unknown : unknown.filter((at) => at < words.length);
    if (settled.length > 0) return t.gate.recover.unknown(settled.join(', '));
    return tried && words.length !== recoveryWordCount ? t.gate.recover.count(words.length) : undefined;
  };
  return (
    <GateFrame title={t.gate.recover.title} lead={t.gate.recover.lead}>
      <form onSubmit={submit} noValidate>
        <Stack gap={6}>
          {vault.wraps.length > 1 ? (
            <SegmentedChoice
              label={t.gate.unlock.who}
              large
              digits={false}
              options={vault.wraps.map((wrap) => ({ value: wrap.wrapId, label: wrap.label }))}
              value={wrapId}
              onChange={setWrapId}
            />
          ) : null}
          <TextArea
            autoFocus
            rows={5}
            label={t.gate.recover.words}
            value={text}
            onChange={setText}
            description={t.gate.recover.count(words.length)}
            errorMessage={wordsProblem()}
          />
          <NewPassphrase
            large
            label={t.gate.recover.newPassphrase}
            state={state}
            onChange={change}
            contextWords={contextWords}
            isDisabled={busy}
          />
          <UnlockWait leftMs={waitMs} />
          <ErrorNote error={error?.code === 'vault.wait' ? null : error} />
          <FormActions>
            <Button type="submit" look="primary" large isPending={busy} isDisabled={waitMs > 0}>
              {t.gate.recover.recover}
            </Button>
            <Button look="quiet" large icon={ArrowLeft} onPress={onBack} isDisabled={busy}>
              {t.common.back}
            </Button>
          </FormActions>
          <Deriving isBusy={busy} label={t.gate.recover.recovering} />
        </Stack>
      </form>
    </GateFrame>
  );
}
