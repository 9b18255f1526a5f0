// @vitest-environment jsdom
import { BridgeProvider } from '@renderer/app/bridge';
import { CreatePracticeStep } from '@renderer/app/gate/CreatePracticeStep';
import { emptyPracticeForm } from '@renderer/app/gate/practiceForm';
import { PreferencesProvider } from '@renderer/app/preferences/preferences';
import type { Bridge } from '@shared/ipc/bridge';
import { messagesFor } from '@shared/i18n/messages';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { mounted, only, typeInto } from '../ui/mounted';

const t = messagesFor('ru').gate.practice;

it('[U26] a name the form itself fills in is not called missing any more', async () => {
  const system = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => system);
  const bridge: Partial<Bridge> = {};
  const ignore = (): void => undefined;
  const preferences = { locale: 'ru', theme: 'light', idleMinutes: 5, idleSessionMinutes: 30 } as const;
  const { place, show } = mounted('ru');
  await show(
    <BridgeProvider bridge={bridge as Bridge}>
      <PreferencesProvider initial={preferences}>
        <CreatePracticeStep
          initial={emptyPracticeForm}
          folder={{ kind: 'default', path: null }}
          defaultFolder="folder"
          onFolder={ignore}
          onBack={ignore}
          onNext={ignore}
        />
      </PreferencesProvider>
    </BridgeProvider>,
  );
  const missing = (): number => place.textContent.split(t.fill).length - 1;
  await act(async () => only<HTMLFormElement>(place, 'form').requestSubmit());
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(missing()).toBe(3);
  await typeInto(only(place, 'input[name=practitionerName]'), 'Вера Линдквист');
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(only<HTMLInputElement>(place, 'input[name=label]').value).toBe('Вера');
  expect(missing()).toBe(1);
});
