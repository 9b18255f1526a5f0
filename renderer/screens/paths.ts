/** Every address a screen may link to. Ids are opaque; nothing personal ever stands in an address. */
export const chartTabs = [
  'overview',
  'screening',
  'course',
  'sessions',
  'photos',
  'documents',
  'history',
] as const;
export type ChartTab = (typeof chartTabs)[number];

interface PackAddress {
  id: string;
  version: string;
}

export const paths = {
  today: () => '/today',
  patients: () => '/patients',
  /** With the id of a kept draft, goes on with it. */
  newPatient: (draftOf?: string) => (draftOf === undefined ? '/patients/new' : `/patients/new/${draftOf}`),
  patient: (patientId: string, tab: ChartTab = 'overview') => `/patients/${patientId}/${tab}`,
  editPatient: (patientId: string) => `/patients/${patientId}/edit`,
  /** `screeningId` 'new' begins one. */
  screening: (patientId: string, screeningId: string) => `/patients/${patientId}/screenings/${screeningId}`,
  session: (patientId: string, sessionId: string) => `/patients/${patientId}/treatments/${sessionId}`,
  photo: (patientId: string, photoId: string) => `/patients/${patientId}/pictures/${photoId}`,
  /** `reportId` 'new' begins one. */
  labReport: (patientId: string, reportId: string) => `/patients/${patientId}/labs/${reportId}`,
  /** `courseId` 'new' begins one. */
  course: (patientId: string, courseId: string) => `/patients/${patientId}/courses/${courseId}`,
  /** A new course with the plan of this one. */
  repeatCourse: (patientId: string, courseId: string) => `/patients/${patientId}/courses/${courseId}/again`,
  /** `appointmentId` 'new' begins one; with a course, for that course. */
  appointment: (patientId: string, appointmentId: string, courseId?: string) =>
    courseId === undefined
      ? `/patients/${patientId}/appointments/${appointmentId}`
      : `/patients/${patientId}/courses/${courseId}/appointments/${appointmentId}`,
  consent: (patientId: string, consentId: string) => `/patients/${patientId}/consents/${consentId}`,
  /** With the id of a session that waits for it, leads back there. */
  newConsent: (patientId: string, sessionId?: string) =>
    sessionId === undefined
      ? `/patients/${patientId}/consents/new`
      : `/patients/${patientId}/treatments/${sessionId}/consent`,
  comparePhotos: (patientId: string) => `/patients/${patientId}/compare`,
  protocols: () => '/protocols',
  protocol: (packId: string, version: string) => `/protocols/${packId}/${version}`,
  protocolDraft: (draftId: string) => `/protocol-drafts/${draftId}`,
  compareProtocols: (left: PackAddress, right: PackAddress) =>
    `/protocols/${left.id}/${left.version}/against/${right.id}/${right.version}`,
  settings: () => '/settings',
} as const;
