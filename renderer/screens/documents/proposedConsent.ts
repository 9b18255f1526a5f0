import type { PatientChart } from '@renderer/repositories/patientChart';
import type { ConsentLanguage } from '@shared/domain/consent';
import { injectedGroups, type ZoneGroup } from '@shared/domain/treatmentArea';
import type { Locale } from '@shared/i18n/messages';
import type { RecordId } from '@shared/kernel/ids';

/** The language the patient signed in last; before the first time, the one on the screen. */
export function proposedLanguage(chart: PatientChart, locale: Locale): ConsentLanguage {
  return chart.consents.at(-1)?.record.text.language ?? locale;
}

/** What the session that waits for it plans or injects, else what the last screening asked about. */
export function proposedZones(chart: PatientChart, sessionId: RecordId | null): readonly ZoneGroup[] {
  const session = chart.sessions.find((each) => each.recordId === sessionId)?.record;
  const screened = chart.screenings.at(-1)?.record.plannedZones ?? [];
  if (session === undefined) return screened;
  const groups = [...session.plan.zoneGroups, ...injectedGroups(session.injection?.areas ?? [])];
  return groups.length === 0 ? screened : [...new Set(groups)];
}
