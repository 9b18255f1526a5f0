import type { AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useServices } from '../services';
import { useLive } from '../useLive';

export interface SignerChoice {
  practitionerId: RecordId;
  name: string;
}

/** Everybody who may sign, the one who unlocked first. */
export function useSigners(): { signers: SignerChoice[]; error: AppError | null } {
  const { practice, practitionerId } = useServices();
  const live = useLive(() => practice.practitioners(), []);
  if (live.status === 'loading') return { signers: [], error: null };
  if (live.status === 'failed') return { signers: [], error: live.error };
  if (!live.value.ok) return { signers: [], error: live.value.error };
  const signers = live.value.value.map((each) => ({
    practitionerId: each.recordId,
    name: each.record.name,
  }));
  const me = (each: SignerChoice): number => (each.practitionerId === practitionerId ? 0 : 1);
  return { signers: signers.toSorted((a, b) => me(a) - me(b)), error: null };
}
