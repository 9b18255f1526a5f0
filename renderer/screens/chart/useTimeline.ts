import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { useFormat, useText } from '@renderer/ui/text';
import type { Photo } from '@shared/domain/photo';
import type { Screening } from '@shared/domain/screening';
import { screeningBanner } from '@shared/domain/screeningBanner';
import type { Session } from '@shared/domain/session';
import { sessionTimeline } from '@shared/domain/sessionTimeline';
import { dateOf, type IsoDate } from '@shared/kernel/time';
import { useLabTimeline } from '../labs/useLabTimeline';
import { paths } from '../paths';
import { useServices } from '../services';
import { useScreeningWords } from './useScreeningWords';

export interface TimelineEntry {
  key: string;
  date: IsoDate;
  title: string;
  detail: string;
  address: string;
}

/** The chart's events as sentences, newest first. */
export function useTimeline(chart: PatientChart): TimelineEntry[] {
  const text = useText();
  const t = text.chart;
  const format = useFormat();
  const { clock } = useServices();
  const screeningWords = useScreeningWords();
  const ofLabReport = useLabTimeline();
  const patientId = chart.patient.recordId;
  const joined = (parts: (string | null)[]): string =>
    parts.filter((part) => part !== null && part !== '').join(' · ');

  const ofSession = ({ recordId, record }: Versioned<Session>): TimelineEntry => {
    const line = sessionTimeline(record);
    const { reactions } = line;
    const seen =
      reactions.kind === 'observed'
        ? t.reactionsSome(reactions.count)
        : reactions.kind === 'noneObserved'
          ? t.reactionsNone(format.time(reactions.observedAt))
          : null;
    const detail = joined([
      line.bloodTakenMl === null ? null : t.ml(format.number(line.bloodTakenMl)),
      line.zoneGroups.map((group) => text.domain.zones.groups[group]).join(', '),
      seen,
      line.outcome === null || line.outcome === 'completed'
        ? null
        : text.domain.session.outcomes[line.outcome],
      line.entryMode === 'live' ? null : t.notRecordedLive,
      line.status === 'open' ? t.sessionOpen : null,
    ]);
    return {
      key: recordId,
      date: line.date,
      title: t.entry.session,
      detail,
      address: paths.session(patientId, recordId),
    };
  };

  const ofScreening = ({ recordId, record }: Versioned<Screening>): TimelineEntry => ({
    key: recordId,
    date: dateOf(record.performedAt),
    title: t.entry.screening,
    detail: screeningWords(screeningBanner(record, clock.today())).text,
    address: paths.screening(patientId, recordId),
  });

  const ofPhoto = ({ recordId, record }: Versioned<Photo>): TimelineEntry => ({
    key: recordId,
    date: record.takenOn,
    title: t.entry.photo,
    detail: joined([text.photos.phases[record.phase], text.photos.views[record.view], record.note]),
    address: paths.photo(patientId, recordId),
  });

  return [
    ...chart.sessions.map(ofSession),
    ...chart.screenings.map(ofScreening),
    ...chart.photos.map(ofPhoto),
    ...chart.labReports.map(ofLabReport),
  ].sort((a, b) => b.date.localeCompare(a.date));
}
