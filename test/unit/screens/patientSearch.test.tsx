// @vitest-environment jsdom
import { BridgeProvider } from '@renderer/app/bridge';
import { PreferencesProvider } from '@renderer/app/preferences/preferences';
import type { PaletteEntry } from '@renderer/app/shell/PaletteOption';
import { usePaletteEntries } from '@renderer/app/shell/usePaletteEntries';
import { NewPatientScreen } from '@renderer/screens/patientForm/PatientFormScreen';
import { PatientsScreen } from '@renderer/screens/patients/PatientsScreen';
import type { Services } from '@renderer/screens/services';
import { TextField } from '@renderer/ui/TextField';
import { patientSummaryOf, type PatientSummary } from '@shared/domain/patientSummary';
import type { Bridge } from '@shared/ipc/bridge';
import { messagesFor } from '@shared/i18n/messages';
import { useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aPatient, versioned } from '../../builders/patient';
import { createTestPorts } from '../../builders/repositoryPorts';
import { mounted, only, press, typeInto } from '../ui/mounted';
import { practiceWindow, pressButton, servicesWith } from './practiceWindow';

const t = messagesFor('en');
const nothing = { screenings: [], sessions: [], photos: [], courses: [], appointments: [], labReports: [] };
const namesakes: PatientSummary[] = [
  { ...patientSummaryOf({ patient: versioned(1, aPatient({ number: '' })), ...nothing }) },
  {
    ...patientSummaryOf({
      patient: versioned(2, aPatient({ number: '', phones: [{ number: '+7 900 1', note: '' }] })),
      ...nothing,
    }),
    lastInjectionOn: '2026-11-01',
  },
];
let services: Services;

beforeEach(() => {
  const { clock, drafts, newRecordId } = createTestPorts(testRecordId(99), '2026-11-22T10:00:00.000+03:00');
  const state = { phase: 'ready' as const, count: 2, unreadable: 0, version: 1 };
  const patients: Partial<Services['patients']> = {
    directory: { get: () => state, subscribe: () => () => undefined },
    list: () => namesakes,
    search: () => namesakes.toReversed(),
  };
  services = servicesWith({ patients: patients as Services['patients'], clock, drafts, newRecordId });
});

describe('finding a patient', () => {
  const screens = { '/patients': PatientsScreen, '/patients/$patientId/$tab': () => null };

  it('[P11] Enter in the search opens the first hit', async () => {
    const { place, address } = await practiceWindow(services, screens, '/patients');
    const search = only<HTMLInputElement>(place, 'input:not([type=checkbox])');
    await press(search, 'Enter');
    expect(address()).toBe('/patients');
    await typeInto(search, 'ива');
    await press(search, 'Enter');
    expect(address()).toBe(`/patients/${testRecordId(2)}/overview`);
  });

  it('[P11] namesakes born on one day are told apart by phone and last session', async () => {
    const seen: PaletteEntry[][] = [];
    function Probe(): ReactNode {
      seen.push(usePaletteEntries('ива', () => undefined).patients);
      return null;
    }
    // Nothing is asked of the other process here; jsdom has no system theme.
    const system = {
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    vi.stubGlobal('matchMedia', () => system);
    const bridge: Partial<Bridge> = {};
    const preferences = { locale: 'en', theme: 'light', idleMinutes: 5, idleSessionMinutes: 30 } as const;
    await practiceWindow(
      services,
      {
        '/': () => (
          <BridgeProvider bridge={bridge as Bridge}>
            <PreferencesProvider initial={preferences}>
              <Probe />
            </PreferencesProvider>
          </BridgeProvider>
        ),
      },
      '/',
    );
    const [first, second] = seen.at(-1) ?? [];
    expect(first?.title).toBe(second?.title);
    expect(first?.detail).toBe('12 Mar 1980 · +7 900 1 · Last session: 1 Nov 2026');
    expect(second?.detail).toBe('12 Mar 1980');
  });
});

describe('a new patient that was begun', () => {
  it('[D8] is offered before one is typed a second time', async () => {
    const kept = testRecordId(7);
    const draft = {
      draftId: `patient:${kept}`,
      form: 'patient' as const,
      recordId: kept,
      patientId: null,
      updatedMs: Date.parse('2026-11-21T10:00:00Z'),
      content: aPatient({ names: { family: 'Half', given: 'Typed', middle: '' } }),
    };
    services.drafts.list = async () => ({ drafts: [draft], unreadable: [] });
    const screens = { '/patients/new': NewPatientScreen, '/patients/new/$patientId': () => null };
    const { place, address } = await practiceWindow(services, screens, '/patients/new');
    expect(place.textContent).toContain('Half Typed');
    await pressButton(place, t.patients.form.begunContinue);
    expect(address()).toBe(`/patients/new/${kept}`);
  });

  it('[D8] control: drafts of known patients are none of its business', async () => {
    const kept = testRecordId(7);
    const draft = {
      form: 'patient' as const,
      recordId: kept,
      patientId: kept,
      updatedMs: 1,
      content: aPatient(),
    };
    services.drafts.list = async () => ({
      drafts: [{ ...draft, draftId: `patient:${kept}` }],
      unreadable: [],
    });
    const { place } = await practiceWindow(services, { '/patients/new': NewPatientScreen }, '/patients/new');
    expect(place.textContent).toContain(t.patients.form.newTitle);
    expect(place.textContent).not.toContain(t.patients.form.begunContinue);
  });
});

describe('a text field that listens to keys', () => {
  it('[U25] passes on what it does not take', async () => {
    const outside = vi.fn<(key: string) => void>();
    const heard = vi.fn<(key: string) => void>();
    function Field(): ReactNode {
      const [text, setText] = useState('');
      return (
        // The listener stands for the shell's.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div onKeyDown={(event) => outside(event.key)}>
          <TextField label="Name" value={text} onChange={setText} onKeyDown={(event) => heard(event.key)} />
        </div>
      );
    }
    const { place, show } = mounted('en');
    await show(<Field />);
    await press(only(place, 'input'), 'k');
    expect(heard).toHaveBeenCalledWith('k');
    expect(outside).toHaveBeenCalledWith('k');
  });
});
