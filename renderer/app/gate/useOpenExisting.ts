import type { AppError } from '@shared/kernel/errors';
import { useState } from 'react';
import { useBridge } from '../bridge';

/** Asks for the folder of an existing vault; main takes it over when it is one. */
export function useOpenExisting(onVaultFound: () => void): {
  open: () => void;
  isChoosing: boolean;
  error: AppError | null;
} {
  const { calls } = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const choose = async (): Promise<void> => {
    setChoosing(true);
    setError(null);
    const chosen = await calls['vault.chooseFolder']({ purpose: 'open' });
    setChoosing(false);
    if (!chosen.ok) setError(chosen.error);
    else if (chosen.value.folder !== null) onVaultFound();
  };
  return { open: () => void choose(), isChoosing, error };
}
