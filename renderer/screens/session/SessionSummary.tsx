import { Button } from '@renderer/ui/Button';
import { useFormat, useText } from '@renderer/ui/text';
import { checksNotMet } from '@shared/domain/preparation';
import { sessionTimeline } from '@shared/domain/sessionTimeline';
import { Signature } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import styles from './Session.module.css';
import { StopButton } from './StopDialog';
import type { Place } from './StepList';
import type { SessionWork } from './useSession';
import { useConsentWords } from './useConsentWords';
import { useSessionWords } from './useSessionWords';

/** What stands in the record so far, and what is still missing. Only saved steps count here. */
export function SessionSummary({ work, onGo }: { work: SessionWork; onGo(place: Place): void }): ReactNode {
  const text = useText();
  const t = text.session.summary;
  const words = useSessionWords();
  const format = useFormat();
  const consent = useConsentWords();
  const { record } = work.session;
  const line = sessionTimeline(record);
  const ml = (amount: number | null): string =>
    amount === null ? t.none : `${format.number(amount)} ${text.session.units.ml}`;
  const areas = record.injection?.areas ?? record.plan.areas.map((area) => ({ ...area, plasmaMl: null }));
  const plain = (amount: number | null): string => (amount === null ? t.none : format.number(amount));
  const pain = record.reactions?.painScore0To10 ?? null;
  const notMet = record.checks === null ? [] : checksNotMet(record.checks);
  const rows: (readonly [string, string])[] = [
    [t.screening, record.screening === null ? t.noScreening : format.date(record.screening.screenedOn)],
    [text.documents.relied.label, consent(record)],
    ...(notMet.length === 0
      ? []
      : [[t.notMet, notMet.map((check) => text.domain.session.checks[check]).join(', ')] as const]),
    [t.drawn, ml(line.bloodTakenMl)],
    [t.plasma, ml(record.spin?.plasmaTakenMl ?? null)],
    ...areas.map((area): [string, string] => [
      words.area(area),
      t.plannedGiven(plain(area.plannedMl), plain(area.plasmaMl)),
    ]),
    [t.given, ml(line.plasmaGivenMl)],
    [t.reactions, reactionsText()],
    [t.pain, pain === null ? t.none : `${pain} / 10`],
  ];
  function reactionsText(): string {
    if (line.reactions.kind === 'noneObserved')
      return text.session.tab.noneObserved(format.time(line.reactions.observedAt));
    return line.reactions.kind === 'observed' ? text.session.tab.reactions(line.reactions.count) : t.none;
  }
  const { missingCount } = work.gate;
  return (
    <aside className={styles.summary} aria-label={t.title}>
      <h2 className={styles.summaryTitle}>{t.title}</h2>
      <dl className={styles.facts}>
        {rows.map(([name, value], index) => (
          <Fragment key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.missing} role="status">
        {missingCount === 0 ? t.ready : t.missing(missingCount)}
      </p>
      <Button large icon={Signature} onPress={() => onGo('sign')}>
        {text.session.screen.sign}
      </Button>
      {record.stop === null ? <StopButton work={work} /> : null}
    </aside>
  );
}
