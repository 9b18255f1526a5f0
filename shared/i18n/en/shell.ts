import { pluralEn } from '../plural';

export const shell = {
  navigation: 'Main',
  today: 'Today',
  patients: 'Patients',
  protocols: 'Protocols',
  settings: 'Settings',
  skip: 'To the content',
  statusLabel: 'Status',
  save: {
    saved: 'Saved',
    savedAt: (time: string) => `Saved ${time}`,
    saving: (count: number) => `Saving ${count} ${pluralEn(count, { one: 'change', other: 'changes' })}`,
    notYetSafe: (count: number) =>
      `Not yet safely stored: ${count} ${pluralEn(count, { one: 'change', other: 'changes' })}`,
    failed: (count: number) =>
      `Not stored: ${count} ${pluralEn(count, { one: 'change', other: 'changes' })}. Do not close PlasmaChart.`,
  },
  locksIn: (time: string) => `Locks in ${time}`,
  lockNow: 'Lock now',
  runtimeFallback: 'Trial runtime',
  palette: {
    title: 'Search and commands',
    open: 'Search',
    placeholder: 'Name, number, phone or birth date, or a command',
    patients: 'Patients',
    commands: 'Commands',
    nothing: 'Nothing found. Try a part of the name or the number.',
    results: (count: number) => `${count} ${pluralEn(count, { one: 'result', other: 'results' })}`,
    archived: 'archived',
    newPatient: 'New patient',
    goToday: 'Go to Today',
    goPatients: 'Go to Patients',
    goProtocols: 'Go to Protocols',
    goSettings: 'Go to Settings',
    lock: 'Lock now',
    shortcuts: 'Show keyboard shortcuts',
    theme: 'Switch between light and dark',
    language: 'Переключить на русский',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    palette: 'Search patients and commands',
    save: 'Save the form on the screen',
    lock: 'Lock',
    tabs: 'Tab 1 to 9 of the screen',
    answers: 'Choose an answer of the question in focus',
    help: 'Show this list',
    move: 'Next, previous field',
    close: 'Close what is open',
    settings: 'Settings',
  },
  alarm: {
    rewrittenTitle: 'The record on disk is not the one that was sealed',
    rewritten:
      'At the last lock or quit the record was longer or different. It may have been replaced by an older copy or changed by somebody. Make a copy of the vault folder now and compare it with your backups before you go on.',
    unreadableTitle: 'A check mark of the record cannot be read',
    unreadable:
      'Whether the record on disk is complete could not be confirmed this time. Make a copy of the vault folder soon.',
  },
  notFound: { title: 'There is nothing here', body: 'This address leads to no screen.', back: 'Go to Today' },
  failed: {
    title: 'This screen could not be shown',
    body: 'Everything that was shown as saved is safe. What you were typing is kept as a draft.',
    again: 'Show it again',
  },
} as const;
