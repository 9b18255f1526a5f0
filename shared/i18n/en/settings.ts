import { pluralEn } from '../plural';

const minutes = (count: number): string => `${count} ${pluralEn(count, { one: 'minute', other: 'minutes' })}`;

export const settings = {
  title: 'Settings',
  look: {
    title: 'Language and look',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  locking: {
    title: 'Locking',
    idle: 'Lock when nobody is here',
    idleHint: 'Counted from the last key press or touch.',
    idleSession: 'While a clinical session is open',
    idleSessionHint: 'Longer, because hands are busy with the patient.',
    minutes,
    label: 'Name on the lock screen',
    labelHint: 'Anybody can read it while PlasmaChart is locked.',
    labelField: 'Name shown',
    saveLabel: 'Save the name',
    labelSaved: 'Name on the lock screen saved',
  },
  pin: {
    title: 'Quick unlock by PIN',
    lead: 'For the breaks of one working day: six digits or more. The PIN ends when PlasmaChart is closed, when the computer sleeps, after five wrong attempts, or after 12 hours. Then the passphrase is asked again.',
    isSet: 'A PIN is set',
    notSet: 'No PIN is set',
    pin: 'New PIN',
    repeat: 'Repeat the PIN',
    mismatch: 'The two entries differ',
    set: 'Set the PIN',
    clear: 'Remove the PIN',
    wasSet: 'PIN set',
    wasCleared: 'PIN removed',
    findings: {
      tooShort: 'At least six digits are needed',
      tooLong: 'At most 64 digits',
      notDigits: 'Digits only',
      sameDigit: 'Not the same digit throughout',
      sequence: 'No sequence of digits',
      repeated: 'No repeated pattern',
    },
  },
  passphrase: {
    title: 'Passphrase',
    lead: 'The former passphrase stops working on this computer. An old copy of the vault still opens with it.',
    current: 'Current passphrase',
    next: 'New passphrase',
    change: 'Change the passphrase',
    changing: 'Changing…',
    changed: 'Passphrase changed',
  },
  recovery: {
    title: 'Recovery words',
    lead: 'Issue new words if the sheet was lost or seen by somebody. The former words stop working.',
    issue: 'Issue new words',
    confirmTitle: 'Issue new recovery words?',
    confirmBody:
      'The words on your present sheet stop working at once. Have a printer or paper and pen ready.',
    issued: 'New recovery words are in force',
  },
  folder: {
    title: 'Where the records are kept',
    copy: 'Everything is in this one folder, sealed. Copied as a whole while PlasmaChart is closed, it is a complete backup; it opens with your passphrase or the recovery words.',
  },
  practice: {
    title: 'Practice and practitioner',
    save: 'Save the details',
    saved: 'Details saved',
  },
  about: {
    title: 'About PlasmaChart',
    version: 'Version',
    runtime: 'Runs on',
    declared: 'Made for',
    chromium: 'Chromium',
    node: 'Node',
    electron: (version: string) => `Electron ${version}`,
    fallback:
      'This is a runtime for trying PlasmaChart on a computer that could not download the current one. Do not use it for real patients: it no longer gets security updates.',
    current: 'This is the runtime that PlasmaChart is made for.',
    promise:
      'PlasmaChart documents treatment. It gives no promise of effect and no advice on prescribed medicines.',
    offline: 'No network connection is made.',
  },
} as const;
