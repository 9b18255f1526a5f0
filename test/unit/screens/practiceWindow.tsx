import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { ServicesProvider, type Services } from '@renderer/screens/services';
import { SaveShortcutProvider } from '@renderer/ui/shortcuts';
import type { Locale } from '@shared/i18n/messages';
import { act, type ReactNode } from 'react';
import { vi } from 'vitest';
import { mounted } from '../ui/mounted';

/** What no screen under test asks for is not there: it fails loudly. */
export function servicesWith(part: Partial<Services>): Services {
  const base: Partial<Services> = { commits: { subscribe: () => () => undefined } };
  return { ...base, ...part } as Services;
}

interface PracticeWindow {
  place: HTMLElement;
  /** Where the user is now. */
  address(): string;
  goTo(address: string): Promise<void>;
}

/** Shows screens at their addresses, as the app does, without its shell. */
export async function practiceWindow(
  services: Services,
  screens: Record<string, () => ReactNode>,
  start: string,
  locale: Locale = 'en',
): Promise<PracticeWindow> {
  // What jsdom lacks: the router scrolls, a dialog looks for its fields by escaped ids.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('scrollTo', () => undefined);
  const root = createRootRoute();
  const routes = Object.entries(screens).map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
  const history = createMemoryHistory({ initialEntries: [start] });
  const router = createRouter({ routeTree: root.addChildren(routes), history });
  const { place, show } = mounted(locale);
  await show(
    <SaveShortcutProvider>
      <ServicesProvider services={services}>
        <RouterProvider router={router} />
      </ServicesProvider>
    </SaveShortcutProvider>,
  );
  await settle();
  return {
    place,
    address: () => history.location.pathname,
    goTo: async (address) => {
      await act(async () => history.push(address));
      await settle();
    },
  };
}

/** Lets what was asked for arrive and be drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1)
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
}

export async function pressButton(within: ParentNode, label: string): Promise<void> {
  const found = [...within.querySelectorAll('button')].find((button) => button.textContent === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  await act(async () => found.click());
  await settle();
}
