import { Dialog } from '@renderer/ui/Dialog';
import { List, ListRow } from '@renderer/ui/List';
import { useLocale, useText } from '@renderer/ui/text';
import type { PackListing } from '@renderer/repositories/protocolRepository';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths';

/** Which protocol to hold this one against; the one it was made from stands first. */
export function CompareDialog({
  pack,
  listing,
  isOpen,
  onClose,
}: {
  pack: ProtocolPack;
  listing: PackListing | undefined;
  isOpen: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const navigate = useNavigate();
  const published = (listing?.records ?? []).filter(({ record }) => record.status === 'published');
  const others = [...(listing?.shipped ?? []), ...published.map(({ record }) => record.pack)].filter(
    (other) => other.id !== pack.id || other.version !== pack.version,
  );
  const isParent = (other: ProtocolPack): boolean =>
    other.id === pack.parent?.id && other.version === pack.parent.version;
  const ordered = others.toSorted((a, b) => Number(isParent(b)) - Number(isParent(a)));
  return (
    <Dialog title={t.compareWith} isOpen={isOpen} onClose={onClose} isDismissable>
      <List label={t.compareWith}>
        {ordered.map((other) => (
          <ListRow
            key={`${other.id} ${other.version}`}
            title={other.name[locale]}
            detail={`${t.version(other.version)}${isParent(other) ? ` · ${t.parent}` : ''}`}
            onPress={() =>
              // What was there first stands on the left.
              void navigate({
                to: isParent(other)
                  ? paths.compareProtocols(other, pack)
                  : paths.compareProtocols(pack, other),
              })
            }
          />
        ))}
      </List>
    </Dialog>
  );
}
