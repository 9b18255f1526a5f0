// @vitest-environment jsdom
import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import { act, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ServicesProvider, type Services } from '@renderer/screens/services';
import { useUnsavedSteps, type UnsavedSteps } from '@renderer/screens/session/useUnsavedSteps';
import { KeptDrafts } from '@renderer/screens/today/KeptDrafts';
import type { DraftListing } from '@renderer/store/recordStore';
import { messagesFor } from '@shared/i18n/messages';
import { AppFailure, appError } from '@shared/kernel/errors';
import { testRecordId } from '../builders/memoryRecordStore';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';
import { mounted, only } from './ui/mounted';

const t = messagesFor('en').today;
const recordId = testRecordId(1);
const draft = { form: 'patient' as const, recordId, patientId: null, updatedMs: 2, content: null };
let ports: TestPorts;
let kept: DraftListing;

beforeEach(() => {
  // What jsdom lacks: the router scrolls, a dialog looks for its fields by escaped ids.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('scrollTo', () => undefined);
  ports = createTestPorts(testRecordId(99), '2026-11-21T10:00:00.000+03:00');
  kept = { drafts: [], unreadable: [{ draftId: `session:${recordId}:draw`, updatedMs: 1 }] };
  ports.drafts = {
    ...ports.drafts,
    list: async () => structuredClone(kept),
    discard: vi.fn<TestPorts['drafts']['discard']>(async (draftId) => {
      kept.unreadable = kept.unreadable.filter((each) => each.draftId !== draftId);
    }),
  };
});

async function show(children: ReactNode) {
  const phase = { phase: 'loading' as const };
  const patients: Partial<Services['patients']> = {
    directory: { get: () => phase, subscribe: () => () => undefined },
    list: () => [],
  };
  const services: Partial<Services> = {
    patients: patients as Services['patients'],
    drafts: ports.drafts,
    commits: { subscribe: () => () => undefined },
  };
  const shown = mounted('en');
  const routeTree = createRootRoute({
    component: () => <ServicesProvider services={services as Services}>{children}</ServicesProvider>,
  });
  const history = createMemoryHistory();
  await shown.show(<RouterProvider router={createRouter({ routeTree, history })} />);
  await act(async () => undefined);
  return shown.place;
}

async function pressButton(within: ParentNode, label: string): Promise<void> {
  const found = [...within.querySelectorAll('button')].find((button) => button.textContent === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  await act(async () => found.click());
}

describe('drafts that do not open', () => {
  it('[D7] are said in one line, and discarded only after a question', async () => {
    const place = await show(<KeptDrafts />);
    expect(place.textContent).toContain('1 draft cannot be opened');
    expect(place.textContent).not.toContain(t.draftsText);
    await pressButton(place, t.draftsDiscard);
    expect(ports.drafts.discard).not.toHaveBeenCalled();
    await pressButton(only(document, '[role=alertdialog]'), t.draftsDiscard);
    expect(ports.drafts.discard).toHaveBeenCalledExactlyOnceWith(`session:${recordId}:draw`);
    expect(place.textContent).not.toContain('cannot be opened');
  });

  it('[D7] stay, with the reason, when they cannot be discarded; the others are offered all along', async () => {
    kept.drafts = [{ ...draft, draftId: `patient:${recordId}` }];
    ports.drafts.discard = () => Promise.reject(new AppFailure(appError('store.timeout')));
    const place = await show(<KeptDrafts />);
    expect(place.textContent).toContain(t.draftOfNew);
    await pressButton(place, t.draftsDiscard);
    await pressButton(only(document, '[role=alertdialog]'), t.draftsDiscard);
    expect(place.textContent).toContain(messagesFor('en').errors['store.timeout'].happened);
    expect(place.textContent).toContain('1 draft cannot be opened');
  });

  it('[D7] control: nothing is said while every draft opens', async () => {
    kept.unreadable = [];
    expect((await show(<KeptDrafts />)).textContent).toBe('');
  });

  it('[D7] [V23] of a step keep the session from being signed until they are let go', async () => {
    const seen: UnsavedSteps[] = [];
    function Probe(): ReactNode {
      seen.push(useUnsavedSteps(recordId, {}, () => undefined));
      return null;
    }
    await show(<Probe />);
    expect(seen.at(-1)?.steps).toEqual(['draw']);
    await act(async () => seen.at(-1)?.letGo('draw'));
    expect(seen.at(-1)?.steps).toEqual([]);
  });
});
