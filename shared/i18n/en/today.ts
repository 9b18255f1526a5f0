import { pluralEn } from '../plural';

export const today = {
  title: 'Today',
  nothingTitle: 'Nothing is due',
  nothingText:
    'Open sessions, waits that have ended, lapsing laboratory results and missing photos appear here.',
  firstTitle: 'Welcome',
  firstText: 'Begin with the first patient. Everything you enter stays on this computer, encrypted.',
  addPatient: 'Add the first patient',
  findPatient: 'Find a patient',
  drafts: 'Not saved yet',
  draftsText: 'Typed earlier and kept. Open one to go on, then save it.',
  draftForms: {
    patient: 'Patient details',
    screening: 'Screening',
    session: 'Session',
    photo: 'Photo',
    labReport: 'Laboratory report',
    course: 'Course',
    appointment: 'Appointment',
  },
  draftOfNew: 'New patient',
  keptAt: (when: string) => `kept ${when}`,
  draftsUnreadable: (count: number, when: string) =>
    `${count} ${pluralEn(count, { one: 'draft', other: 'drafts' })} cannot be opened (last kept ${when}). Saved records are not affected.`,
  draftsDiscard: 'Discard',
  draftsDiscardTitle: (count: number) =>
    pluralEn(count, {
      one: 'Discard the draft that cannot be opened?',
      other: 'Discard the drafts that cannot be opened?',
    }),
  draftsDiscardText: 'What was typed there cannot be brought back. Saved records stay as they are.',
  due: (count: number) => `${count} ${pluralEn(count, { one: 'thing is due', other: 'things are due' })}`,
  reasons: {
    sessionOpen: 'Session not signed',
    reactionToCheck: 'Reaction to look at again',
    screeningOpen: 'Screening not decided',
    deferralEnded: 'Wait has ended: screen again',
    labsLapse: 'Laboratory results lapse',
    nextSessionPossible: 'Interval is over',
    photosMissing: 'No photo for the last session',
  },
  on: {
    sessionOpen: (date: string) => `begun ${date}`,
    reactionToCheck: (date: string) => `session of ${date}`,
    screeningOpen: (date: string) => `begun ${date}`,
    deferralEnded: (date: string) => `since ${date}`,
    labsLapse: (date: string) => `last day ${date}`,
    nextSessionPossible: (date: string) => `since ${date}`,
    photosMissing: (date: string) => `session of ${date}`,
  },
} as const;
