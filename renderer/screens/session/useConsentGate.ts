import type { ConsentsForActs } from '@renderer/repositories/consentRepository';
import {
  consentAskedFor,
  consentStop,
  type ConsentStop,
  type SessionChange,
} from '@shared/domain/consentActs';
import { consentStanding, type ConsentStanding } from '@shared/domain/consentGate';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import type { AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useServices } from '../services';
import { useLive } from '../useLive';

export interface ConsentGate {
  known: ConsentsForActs | null;
  error: AppError | null;
  /** The stop the change meets; null when it may be recorded, or while it is not known. */
  stopFor: (change: SessionChange) => ConsentStop | null;
  /** Does one stand now for these zones? Null while it is not known. */
  standingNow: (zoneGroups: readonly ZoneGroup[]) => ConsentStanding | null;
}

/** The same rules the repository asks: here they are said before anything is typed. */
export function useConsentGate(patientId: RecordId): ConsentGate {
  const { consents, clock } = useServices();
  const live = useLive(() => consents.forActs(patientId), [patientId]);
  const read = live.status === 'ready' ? live.value : null;
  const known = read?.ok === true ? read.value : null;
  const refused = read?.ok === false ? read.error : null;
  return {
    known,
    error: live.status === 'failed' ? live.error : refused,
    stopFor(change) {
      if (known === null) return null;
      const asked = consentAskedFor(change, { birthDate: known.birthDate, now: clock.now() });
      return consentStop(change, consentStanding(known.consents, asked, known.pack));
    },
    standingNow(zoneGroups) {
      if (known === null) return null;
      const asked = { at: clock.now(), live: true, birthDate: known.birthDate, zoneGroups };
      return consentStanding(known.consents, asked, known.pack);
    },
  };
}
