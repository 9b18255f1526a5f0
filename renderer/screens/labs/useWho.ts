import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useServices } from '../services';
import { useLive } from '../useLive';

/** The name behind a practitioner's id; "somebody" while it is looked up or when it cannot be read. */
export function useWho(): (practitionerId: RecordId) => string {
  const t = useText().labs;
  const { practice } = useServices();
  const live = useLive(() => practice.practitioners(), []);
  const known = live.status === 'ready' && live.value.ok ? live.value.value : [];
  return (practitionerId) =>
    known.find((each) => each.recordId === practitionerId)?.record.name ?? t.somebody;
}
