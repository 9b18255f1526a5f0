import { Badge } from '@renderer/ui/Badge';
import { ListRow } from '@renderer/ui/List';
import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';

/** One protocol in the list: its name, whose it is, where and since when, and whether it is in use. */
export function PackRow({
  pack,
  note,
  isActive = false,
  onPress,
}: {
  pack: ProtocolPack;
  /** Version, draft, when it was published or came in. */
  note: string;
  isActive?: boolean;
  onPress: () => void;
}): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const format = useFormat();
  const detail = [
    note,
    `${t.author}: ${pack.author}`,
    `${t.jurisdiction}: ${pack.jurisdiction[locale]}`,
    `${t.effectiveFrom} ${format.date(pack.effectiveFrom)}`,
  ];
  return (
    <ListRow
      title={pack.name[locale]}
      detail={detail.join(' · ')}
      {...(isActive ? { end: <Badge tone="clear">{t.inUse}</Badge> } : {})}
      onPress={onPress}
    />
  );
}
