import { recordIdSchema, type RecordId } from '@shared/kernel/ids';
import { useParams } from '@tanstack/react-router';

/** A part of the address, as typed or linked: only a string until it is parsed. */
export function useRouteParam(
  name:
    | 'patientId'
    | 'tab'
    | 'screeningId'
    | 'sessionId'
    | 'photoId'
    | 'reportId'
    | 'courseId'
    | 'appointmentId'
    | 'consentId'
    | 'packId'
    | 'version'
    | 'otherId'
    | 'otherVersion'
    | 'draftId',
): string | null {
  const params: unknown = useParams({ strict: false });
  if (typeof params !== 'object' || params === null) return null;
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'string' ? value : null;
}

/** `null` when the address holds no record id there. */
export function useRouteId(
  name:
    | 'patientId'
    | 'screeningId'
    | 'sessionId'
    | 'photoId'
    | 'reportId'
    | 'courseId'
    | 'appointmentId'
    | 'consentId'
    | 'draftId',
): RecordId | null {
  const parsed = recordIdSchema.safeParse(useRouteParam(name));
  return parsed.success ? parsed.data : null;
}
