import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import type { Photo } from '@shared/domain/photo';
import { AppFailure, appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { dateOf } from '@shared/kernel/time';
import { useServices } from '../services';
import { useLive, type Live } from '../useLive';
import type { SessionChoice } from './PhotoDetailsFields';

export interface PatientPhotos {
  /** Newest first. */
  photos: Versioned<Photo>[];
  /** What a photo can be linked to, newest first. */
  sessions: SessionChoice[];
  portraitPhotoId: RecordId | null;
  /** Whose photos they are, for the banner. */
  chart: PatientChart;
  unreadable: number;
}

export function usePatientPhotos(patientId: RecordId): Live<PatientPhotos> {
  const { patients, photos } = useServices();
  return useLive(async () => {
    const [listing, chart] = await Promise.all([photos.listForPatient(patientId), patients.chart(patientId)]);
    if (!listing.ok) throw new AppFailure(listing.error);
    if (!chart.ok) throw new AppFailure(chart.error);
    if (chart.value === null) throw new AppFailure(appError('photo.missing'));
    const sessions = chart.value.sessions
      .map(({ recordId, record }) => ({
        sessionId: recordId,
        startedOn: dateOf(record.performedAt.startedAt),
      }))
      .sort((a, b) => b.startedOn.localeCompare(a.startedOn));
    return {
      ...listing.value,
      sessions,
      portraitPhotoId: chart.value.patient.record.portraitPhotoId,
      chart: chart.value,
    };
  }, [patientId]);
}
