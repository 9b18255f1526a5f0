import { useText } from '@renderer/ui/text';
import type { ChannelOutput } from '@shared/ipc/contract';
import type { AppError, ErrorCode } from '@shared/kernel/errors';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent, type RefObject } from 'react';
import { useBridge } from '../bridge';
import type { Opened } from './opened';
import { useCountdown } from './useCountdown';

export type VaultState = ChannelOutput<'vault.state'>;
type WrapId = VaultState['wraps'][number]['wrapId'];

/** These are said in one plain sentence under the field; the wait has a line of its own. */
const plainCodes: readonly ErrorCode[] = ['vault.wrongPassphrase', 'vault.wrongPin', 'vault.pinEnded'];

export interface Unlock {
  method: 'passphrase' | 'pin';
  wrapId: WrapId | undefined;
  secret: string;
  isBusy: boolean;
  waitMs: number;
  /** Enter was pressed during the wait: it is sent when the wait ends. */
  isWaiting: boolean;
  canUsePin: boolean;
  plainError: string | undefined;
  otherError: AppError | null;
  field: RefObject<HTMLInputElement | null>;
  type(secret: string): void;
  choose(wrapId: WrapId): void;
  switchMethod(): void;
  submit(event: FormEvent): void;
}

export function useUnlock({
  vault,
  onVaultChanged,
  onOpened,
}: {
  vault: VaultState;
  onVaultChanged: () => Promise<void>;
  onOpened: (opened: Opened) => void;
}): Unlock {
  const t = useText();
  const { calls } = useBridge();
  const field = useRef<HTMLInputElement>(null);
  const [wrapId, setWrapId] = useState<WrapId | undefined>(vault.pinFor ?? vault.wraps[0]?.wrapId);
  const [wanted, setWanted] = useState<'passphrase' | 'pin'>('pin');
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const waitMs = useCountdown(vault.waitUntilMs);
  const [pressedMeanwhile, setPressedMeanwhile] = useState(false);
  const canUsePin = vault.pinFor !== null && vault.pinFor === wrapId;
  const method = canUsePin ? wanted : 'passphrase';

  const attempt = async (): Promise<void> => {
    if (wrapId === undefined) return;
    setBusy(true);
    setError(null);
    const opened = await calls['vault.unlock'](
      method === 'pin' ? { method, pin: secret } : { method, wrapId, passphrase: secret },
    );
    if (opened.ok) {
      onOpened(opened.value);
      return;
    }
    await onVaultChanged();
    setBusy(false);
    // The vault's clock was a moment behind ours: nothing was tried, so nothing is lost.
    if (opened.error.code === 'vault.wait') return setPressedMeanwhile(true);
    setError(opened.error);
    setSecret('');
    field.current?.focus();
  };

  // Enter during the wait counts: what was typed is tried as soon as the wait is over.
  const attemptNow = useEffectEvent(() => void attempt());
  useEffect(() => {
    if (!pressedMeanwhile || waitMs > 0) return;
    setPressedMeanwhile(false);
    attemptNow();
  }, [pressedMeanwhile, waitMs]);

  const isPlain = error !== null && plainCodes.includes(error.code);
  const plainError =
    error !== null && isPlain ? `${t.errors[error.code].happened} ${t.errors[error.code].next}` : undefined;
  return {
    method,
    wrapId,
    secret,
    isBusy,
    waitMs,
    canUsePin,
    plainError,
    otherError: isPlain || error?.code === 'vault.wait' ? null : error,
    field,
    type: (typed) => {
      setSecret(typed);
      setPressedMeanwhile(false);
    },
    choose: setWrapId,
    switchMethod: () => {
      setWanted(method === 'pin' ? 'passphrase' : 'pin');
      setSecret('');
      setError(null);
    },
    isWaiting: pressedMeanwhile && waitMs > 0,
    submit: (event) => {
      event.preventDefault();
      if (secret === '' || isBusy) return;
      if (waitMs === 0) void attempt();
      else setPressedMeanwhile(true);
    },
  };
}
