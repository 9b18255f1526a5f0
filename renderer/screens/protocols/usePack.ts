import type { ProtocolPack } from '@shared/protocol/pack';
import { AppFailure } from '@shared/kernel/errors';
import { useRouteParam } from '../useRouteParam';
import { useServices } from '../services';
import { useLive, type Live } from '../useLive';

/** The shipped or published protocol that two parts of the address name; null when there is none. */
export function usePack(
  idName: 'packId' | 'otherId',
  versionName: 'version' | 'otherVersion',
): Live<ProtocolPack | null> {
  const { protocols } = useServices();
  const id = useRouteParam(idName) ?? '';
  const version = useRouteParam(versionName) ?? '';
  return useLive(async () => {
    const found = await protocols.find({ id, version });
    if (!found.ok) throw new AppFailure(found.error);
    return found.value;
  }, [protocols, id, version]);
}
