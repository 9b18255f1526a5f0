import type { RecordId } from '@shared/kernel/ids';
import { useServices } from '../services';
import { useLive } from '../useLive';

/** Null while it is looked up, or when it cannot be read. */
export function useSignerName(practitionerId: RecordId): string | null {
  const { practice } = useServices();
  const live = useLive(() => practice.practitioner(practitionerId), [practitionerId]);
  return live.status === 'ready' && live.value.ok ? (live.value.value?.record.name ?? null) : null;
}
