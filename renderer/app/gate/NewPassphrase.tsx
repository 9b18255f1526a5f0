import { PassphraseField } from '@renderer/ui/PassphraseField';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { checkPassphrase } from '@shared/seal/passphraseRules';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { PassphraseFeedback } from './PassphraseFeedback';

export interface NewPassphraseState {
  passphrase: string;
  repeat: string;
  /** Set by an attempt to go on: from then on what is wrong is marked. */
  tried: boolean;
}

export const noPassphrase: NewPassphraseState = { passphrase: '', repeat: '', tried: false };

export function useNewPassphrase(contextWords: readonly string[]): {
  state: NewPassphraseState;
  change: (part: Partial<NewPassphraseState>) => void;
  /** The passphrase when it may be used; otherwise null, and the fields say why. */
  accept: () => string | null;
} {
  const [state, setState] = useState(noPassphrase);
  return {
    state,
    change: (part) => setState((before) => ({ ...before, ...part })),
    accept: () => {
      setState((before) => ({ ...before, tried: true }));
      const fits = checkPassphrase(state.passphrase, contextWords).acceptable;
      return fits && state.repeat === state.passphrase ? state.passphrase : null;
    },
  };
}

/** A new passphrase with live feedback, typed twice. */
export function NewPassphrase({
  state,
  onChange,
  contextWords,
  label,
  autoFocus = false,
  large = false,
  isDisabled = false,
}: {
  state: NewPassphraseState;
  onChange: (part: Partial<NewPassphraseState>) => void;
  contextWords: readonly string[];
  label?: string;
  autoFocus?: boolean;
  large?: boolean;
  isDisabled?: boolean;
}): ReactNode {
  const t = useText();
  const feedbackId = useId();
  const check = useMemo(
    () => checkPassphrase(state.passphrase, contextWords),
    [state.passphrase, contextWords],
  );
  const differs = state.repeat !== state.passphrase;
  // Typing the second entry is no mistake until it can no longer become the first.
  const cannotBecome = !state.passphrase.startsWith(state.repeat);
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <PassphraseField
          large={large}
          autoFocus={autoFocus}
          isDisabled={isDisabled}
          label={label ?? t.gate.passphrase.field}
          value={state.passphrase}
          onChange={(passphrase) => onChange({ passphrase })}
          isInvalid={state.tried && !check.acceptable}
          errorMessage={state.tried && check.length === 0 ? t.common.required : undefined}
        />
        <PassphraseFeedback check={check} id={feedbackId} />
      </Stack>
      <PassphraseField
        large={large}
        isDisabled={isDisabled}
        label={t.gate.passphrase.repeat}
        value={state.repeat}
        onChange={(repeat) => onChange({ repeat })}
        errorMessage={(state.tried && differs) || cannotBecome ? t.gate.passphrase.mismatch : undefined}
      />
    </Stack>
  );
}
