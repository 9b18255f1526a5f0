import { LockOpen } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { PassphraseField } from '@renderer/ui/PassphraseField';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { Deriving } from './Deriving';
import { GateFrame } from './GateFrame';
import type { Opened } from './opened';
import { UnlockWait } from './UnlockWait';
import { useUnlock, type VaultState } from './useUnlock';

export function UnlockScreen({
  vault,
  onVaultChanged,
  onOpened,
  onForgotten,
}: {
  vault: VaultState;
  onVaultChanged: () => Promise<void>;
  onOpened: (opened: Opened) => void;
  onForgotten: () => void;
}): ReactNode {
  const t = useText();
  const unlock = useUnlock({ vault, onVaultChanged, onOpened });
  const label = vault.wraps.find((wrap) => wrap.wrapId === unlock.wrapId)?.label;
  const heading =
    vault.wraps.length === 1 && label !== undefined
      ? { title: label, step: t.gate.unlock.title }
      : { title: t.gate.unlock.title };
  return (
    <GateFrame short {...heading}>
      <form onSubmit={unlock.submit} noValidate>
        <Stack gap={4}>
          {vault.wraps.length > 1 ? (
            <SegmentedChoice
              label={t.gate.unlock.who}
              large
              digits={false}
              options={vault.wraps.map((wrap) => ({ value: wrap.wrapId, label: wrap.label }))}
              value={unlock.wrapId}
              onChange={unlock.choose}
            />
          ) : null}
          <PassphraseField
            key={unlock.method}
            large
            autoFocus
            numeric={unlock.method === 'pin'}
            label={unlock.method === 'pin' ? t.gate.unlock.pin : t.gate.unlock.passphrase}
            value={unlock.secret}
            onChange={unlock.type}
            inputRef={unlock.field}
            errorMessage={unlock.plainError}
          />
          <UnlockWait leftMs={unlock.waitMs} isWaiting={unlock.isWaiting} />
          <ErrorNote error={unlock.otherError} />
          <FormActions>
            <Button
              type="submit"
              look="primary"
              large
              icon={LockOpen}
              isPending={unlock.isBusy}
              isDisabled={unlock.isWaiting}
            >
              {t.gate.unlock.unlock}
            </Button>
            {unlock.canUsePin ? (
              <Button look="quiet" large onPress={unlock.switchMethod}>
                {unlock.method === 'pin' ? t.gate.unlock.usePassphrase : t.gate.unlock.usePin}
              </Button>
            ) : null}
            <Button look="quiet" large onPress={onForgotten} isDisabled={unlock.isBusy}>
              {t.gate.unlock.forgotten}
            </Button>
          </FormActions>
          <Deriving isBusy={unlock.isBusy} label={t.gate.unlock.unlocking} />
        </Stack>
      </form>
    </GateFrame>
  );
}
