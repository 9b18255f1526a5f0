import type { AppError } from '@shared/kernel/errors';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useServices } from './services';
import { useLive } from './useLive';

/** The protocol pack the practice works with; null while it is read, and when it cannot be (`error` says why). */
export function useActivePack(): { pack: ProtocolPack | null; error: AppError | null } {
  const { protocols } = useServices();
  const live = useLive(() => protocols.active(), [protocols]);
  if (live.status === 'loading') return { pack: null, error: null };
  if (live.status === 'failed') return { pack: null, error: live.error };
  return live.value.ok ? { pack: live.value.value, error: null } : { pack: null, error: live.value.error };
}
