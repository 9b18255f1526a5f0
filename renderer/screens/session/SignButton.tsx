import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { Select } from '@renderer/ui/Select';
import { useText } from '@renderer/ui/text';
import type { SessionOutcome } from '@shared/domain/sessionOutcome';
import { Signature } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import { useSigners } from './useSigners';
import type { SessionWork } from './useSession';

interface SignButtonProps {
  work: SessionWork;
  outcome: SessionOutcome;
  isDisabled: boolean;
}

/** Whoever signs is asked who they are: the one who unlocked is only the first of the list. */
export function SignButton({ work, outcome, isDisabled }: SignButtonProps): ReactNode {
  const t = useText().session.sign;
  const { sessions } = useServices();
  const { signers, error } = useSigners();
  const [open, setOpen] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const signer = signers.find((each) => each.practitionerId === chosenId) ?? signers[0];

  async function sign(): Promise<void> {
    if (signer === undefined || busy) return;
    setBusy(true);
    const { practitionerId, name } = signer;
    const taken = await work.change((from) =>
      sessions.sign(from, outcome, { signedBy: practitionerId, signedByName: name }),
    );
    setBusy(false);
    if (taken) setOpen(false);
  }

  return (
    <>
      <Button large look="primary" icon={Signature} isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {t.confirmTitle}
      </Button>
      <Dialog
        title={t.confirmTitle}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          signer === undefined ? null : (
            <Button
              large
              autoFocus
              look="primary"
              icon={Signature}
              isPending={busy}
              onPress={() => void sign()}
            >
              {t.signAs(signer.name)}
            </Button>
          )
        }
      >
        <p>{t.confirmText}</p>
        <ErrorNote error={error ?? work.error} />
        {signers.length > 1 ? (
          <Select
            large
            label={t.signer}
            options={signers.map((each) => ({ value: each.practitionerId, label: each.name }))}
            value={signer?.practitionerId ?? null}
            onChange={setChosenId}
          />
        ) : null}
        {signers.length === 0 && error === null ? <Notice tone="caution">{t.noName}</Notice> : null}
      </Dialog>
    </>
  );
}
