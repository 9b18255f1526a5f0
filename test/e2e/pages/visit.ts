import type { Page } from '@playwright/test';
import type { Locale } from '@shared/i18n/messages';
import { signConsent, type TypedConsent } from './consentPage';
import { addPatient, findPatient, openTab, typedPatient, type TypedPatient } from './patientPage';
import { importPhotos, type TestPicture } from './photoPage';
import {
  answerAll,
  chooseZones,
  examine,
  fillLabs,
  giveContraindications,
  openScreening,
  signScreening,
} from './screeningPage';
import { fillSession, signSession, startSession, type TypedSession } from './sessionPage';

export interface Visit {
  patient: TypedPatient;
  laboratory: string;
  proceedReason: string;
  consent: TypedConsent;
  session: TypedSession;
  pictures: TestPicture[];
  pictureNotes: string[];
  /** Who signs. */
  practitionerName: string;
}

/** The day as the clock in this room shows it. */
export function localToday(): string {
  return new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A patient entered and screened today for the face, going on with a reason; ends on the chart. */
export async function screenedForFace(
  page: Page,
  patient: TypedPatient = typedPatient,
  locale: Locale = 'en',
): Promise<void> {
  await addPatient(page, patient, locale);
  await openScreening(page, locale);
  await chooseZones(page, ['face'], locale);
  await giveContraindications(page, locale);
  await answerAll(page, ['face']);
  await fillLabs(page, localToday(), 'Central Lab', locale);
  await examine(page, ['face'], undefined, undefined, locale);
  await signScreening(page, 'first visit, outside record reviewed', locale);
  await findPatient(page, patient.family, locale);
}

/** A whole visit, from Today: patient, screening, session, photos. Ends on the photos tab. */
export async function doVisit(page: Page, visit: Visit): Promise<void> {
  await addPatient(page, visit.patient);
  await openScreening(page);
  await chooseZones(page, ['face']);
  await giveContraindications(page);
  await answerAll(page, ['face']);
  await fillLabs(page, localToday(), visit.laboratory);
  await examine(page, ['face']);
  await signScreening(page, visit.proceedReason);
  await findPatient(page, visit.patient.family);
  await signConsent(page, visit.consent);
  await startSession(page);
  await fillSession(page, visit.session);
  await signSession(page, visit.practitionerName);
  await findPatient(page, visit.patient.family);
  await openTab(page, 'photos');
  await importPhotos(page, visit.pictures, visit.pictureNotes);
}
