import { paths } from '@renderer/screens/paths';
import { useServices } from '@renderer/screens/services';
import { useFormat, useText } from '@renderer/ui/text';
import type { PatientSummary } from '@shared/domain/patientSummary';
import { useNavigate } from '@tanstack/react-router';
import {
  BookOpenCheck,
  CalendarDays,
  Contrast,
  Keyboard,
  Languages,
  Lock,
  Settings,
  User,
  UserPlus,
  Users,
} from 'lucide-react';
import { useBridge } from '../bridge';
import { usePreferences } from '../preferences/preferences';
import { shownTheme } from '../preferences/theme';
import { useObservable } from '../useObservable';
import type { PaletteEntry } from './PaletteOption';
import type { OpenDialog } from './useAppCommands';

const patientLimit = 8;

const holds = (title: string, query: string): boolean =>
  title.toLowerCase().replaceAll('ё', 'е').includes(query.toLowerCase().replaceAll('ё', 'е'));

/** Patients first, best match first; then the commands whose words contain what is typed. */
export function usePaletteEntries(
  typed: string,
  open: (dialog: OpenDialog) => void,
): { patients: PaletteEntry[]; commands: PaletteEntry[] } {
  const { patients } = useServices();
  const patientEntry = usePatientEntry();
  const commands = useCommands(open);
  // New results once the directory has loaded.
  useObservable(patients.directory);
  const query = typed.trim();
  return {
    patients: query === '' ? [] : patients.search(query, patientLimit).map(patientEntry),
    commands: commands.filter((command) => holds(command.title, query)),
  };
}

function usePatientEntry(): (patient: PatientSummary) => PaletteEntry {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  return ({ patientId, name, birthDate, number, phones, lastInjectionOn, archived }) => ({
    key: patientId,
    icon: User,
    title: name,
    detail: [
      format.date(birthDate),
      number === '' ? '' : t.chart.number(number),
      phones[0]?.number ?? '',
      lastInjectionOn === null ? '' : `${t.patients.columns.last}: ${format.date(lastInjectionOn)}`,
      archived ? t.shell.palette.archived : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    run: () => void navigate({ to: paths.patient(patientId) }),
  });
}

function useCommands(open: (dialog: OpenDialog) => void): PaletteEntry[] {
  const t = useText().shell.palette;
  const { calls } = useBridge();
  const navigate = useNavigate();
  const { preferences, change } = usePreferences();
  const goTo = (to: string) => () => void navigate({ to });
  return [
    { key: 'new', icon: UserPlus, title: t.newPatient, run: goTo(paths.newPatient()) },
    { key: 'today', icon: CalendarDays, title: t.goToday, run: goTo(paths.today()) },
    { key: 'patients', icon: Users, title: t.goPatients, run: goTo(paths.patients()) },
    { key: 'protocols', icon: BookOpenCheck, title: t.goProtocols, run: goTo(paths.protocols()) },
    { key: 'settings', icon: Settings, title: t.goSettings, run: goTo(paths.settings()) },
    {
      key: 'theme',
      icon: Contrast,
      title: t.theme,
      run: () => void change({ theme: shownTheme(preferences.theme) === 'dark' ? 'light' : 'dark' }),
    },
    {
      key: 'language',
      icon: Languages,
      title: t.language,
      run: () => void change({ locale: preferences.locale === 'en' ? 'ru' : 'en' }),
    },
    { key: 'shortcuts', icon: Keyboard, title: t.shortcuts, run: () => open('shortcuts') },
    { key: 'lock', icon: Lock, title: t.lock, run: () => void calls['lock.now']({}) },
  ];
}
