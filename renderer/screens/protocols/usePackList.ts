import type { PackListing } from '@renderer/repositories/protocolRepository';
import { AppFailure } from '@shared/kernel/errors';
import { useServices } from '../services';
import { useLive, type Live } from '../useLive';

/** All protocols of the practice, after each commit anew. */
export function usePackList(): Live<PackListing> {
  const { protocols } = useServices();
  return useLive(async () => {
    const listed = await protocols.list();
    if (!listed.ok) throw new AppFailure(listed.error);
    return listed.value;
  }, [protocols]);
}
