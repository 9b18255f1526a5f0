import { Badge } from '@renderer/ui/Badge';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { useShortFindings } from './useShortFindings';

/** As many names as the banner has room for. */
const most = 3;

/** The findings in a word or two for the banner, which is read from a metre away. */
export function FindingsBadge({ patientId }: { patientId: RecordId }): ReactNode {
  const { screenings } = useServices();
  const text = useText();
  const t = text.screening.now;
  const live = useLive(() => screenings.standing(patientId), [patientId]);
  const standing = live.status === 'ready' && live.value.ok ? live.value.value : null;
  const shorten = useShortFindings(standing?.pack ?? null);
  if (standing === null) return null;
  const { signed: all, since } = shorten(standing);
  // The banner says so already, beside the date of the screening.
  const signed = all.filter((each) => each.name !== text.chart.resultToDiscuss);
  const named = (all: { name: string }[]): string => {
    const more = all.length > most ? ` ${t.more(all.length - most)}` : '';
    return `${all
      .slice(0, most)
      .map((each) => each.name)
      .join(' · ')}${more}`;
  };
  return (
    <>
      {signed[0] === undefined ? null : <Badge tone={signed[0].tone}>{named(signed)}</Badge>}
      {since[0] === undefined ? null : <Badge tone={since[0].tone}>{`${t.since}: ${named(since)}`}</Badge>}
    </>
  );
}
