import type { ScreeningStanding } from '@renderer/repositories/screeningRepository';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { dateOf } from '@shared/kernel/time';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { FindingList } from './FindingList';
import styles from './FindingsNow.module.css';
import { useShortFindings } from './useShortFindings';

interface FindingsNowProps {
  patientId: RecordId;
  /** Only what came up since the signature, where the rest stands on the same screen. */
  sinceOnly?: boolean;
}

/**
 * The screening's findings where something is about to be done, and what came up since it was signed. Nothing when
 * nothing was found, or nobody was screened: that is for the gates to say.
 */
export function FindingsNow({ patientId, sinceOnly = false }: FindingsNowProps): ReactNode {
  const { screenings } = useServices();
  const live = useLive(() => screenings.standing(patientId), [patientId]);
  if (live.status === 'loading') return null;
  if (live.status === 'failed') return <ErrorNote error={live.error} />;
  if (!live.value.ok) return <ErrorNote error={live.value.error} />;
  const standing = live.value.value;
  return standing === null ? null : <Standing standing={standing} sinceOnly={sinceOnly} />;
}

function Standing({ standing, sinceOnly }: { standing: ScreeningStanding; sinceOnly: boolean }): ReactNode {
  const t = useText().screening;
  const format = useFormat();
  const { clock } = useServices();
  const [open, setOpen] = useState(false);
  const { screening, evaluation, pack, unreadableLabReports: unread } = standing;
  const { signed: all, since } = useShortFindings(pack)(standing);
  const signed = sinceOnly ? [] : all;
  if (signed.length === 0 && since.length === 0 && pack !== null && unread === 0) return null;
  const day = format.dayMonth(dateOf(screening.record.performedAt), clock.today());
  return (
    <section className={styles.now} aria-label={t.now.title}>
      {since.length === 0 ? null : (
        <Notice tone={since[0]?.tone ?? 'caution'} announce title={t.now.since}>
          {since.map(({ name, why }) => (
            <p key={name}>
              {name}: {why}
            </p>
          ))}
        </Notice>
      )}
      {unread === 0 ? null : <Notice tone="stop">{t.labsUnreadable(unread)}</Notice>}
      {pack === null ? <p>{t.now.notJudged}</p> : null}
      {signed.length === 0 ? null : (
        <div className={styles.line}>
          <span>{t.now.of(day)}:</span>
          {signed.map(({ name, tone }) => (
            <Badge key={name} tone={tone}>
              {name}
            </Badge>
          ))}
          <Button look="quiet" large aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? t.now.hide : t.now.show}
          </Button>
        </div>
      )}
      {open ? <FindingList findings={evaluation.findings} pack={pack} /> : null}
    </section>
  );
}
