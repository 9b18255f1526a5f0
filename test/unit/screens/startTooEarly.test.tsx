// @vitest-environment jsdom
import { createConsentRepository } from '@renderer/repositories/consentRepository';
import { createPatientRepository } from '@renderer/repositories/patientRepository';
import { createScreeningRepository } from '@renderer/repositories/screeningRepository';
import type { SessionStart, StartAnswer } from '@renderer/repositories/sessionRepository';
import type { Services } from '@renderer/screens/services';
import { StartDialog } from '@renderer/screens/session/StartDialog';
import { patientFormat } from '@shared/domain/patient';
import { messagesFor } from '@shared/i18n/messages';
import { ok } from '@shared/kernel/result';
import { expect, it } from 'vitest';
import { courseId } from '../../builders/course';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aPatient } from '../../builders/patient';
import { createTestPorts } from '../../builders/repositoryPorts';
import { allReadable } from '../../builders/session';
import { only, typeInto } from '../ui/mounted';
import { practiceWindow, pressButton, servicesWith } from './practiceWindow';

const t = messagesFor('en').session.start;
const patientId = testRecordId(1);

it('[C10] where the pack asks for a reason, a session too early begins once one is typed, and takes it along', async () => {
  const ports = createTestPorts(testRecordId(99), '2026-11-22T10:00:00.000+03:00');
  const common = { kind: 'patient' as const, recordId: patientId, patientId, basedOnRevision: 0 };
  const described = { schemaVersion: patientFormat.version, happenedAt: ports.clock.now() };
  await ports.store.commit([{ ...common, ...described, record: aPatient() }]);
  const tooEarly = {
    rule: 'interval' as const,
    lastInjectionDate: '2026-11-20',
    until: '2026-11-27',
    zoneGroups: ['face' as const],
  };
  const answer: StartAnswer = {
    gate: { kind: 'allowed', departsFrom: [], openSessionId: null, tooEarly },
    proposedZones: ['face'],
    courses: [],
    proposedCourseIds: [courseId],
    repeatFrom: null,
    unreadable: allReadable,
  };
  const started: SessionStart[] = [];
  const sessions: Partial<Services['sessions']> = {
    ask: async () => ok(answer),
    start: async (_patientId, start) => {
      started.push(start);
      return ok({ kind: 'stopped', stops: [] });
    },
  };
  const services = servicesWith({
    sessions: sessions as Services['sessions'],
    screenings: createScreeningRepository(ports),
    consents: createConsentRepository(ports),
    patients: createPatientRepository(ports),
    clock: ports.clock,
  });
  const ignore = (): void => undefined;
  const dialog = () => <StartDialog patientId={patientId} mode="live" onMode={ignore} onClose={ignore} />;
  await practiceWindow(services, { '/': dialog }, '/');
  const shown = only<HTMLElement>(document, '[role=dialog]');
  expect(shown.textContent).toContain(t.tooEarlyTitle);
  expect(shown.textContent).toContain('The earliest day is 27 Nov 2026.');
  const labels = (): (string | null)[] =>
    [...shown.querySelectorAll('button')].map((button) => button.textContent);
  expect(labels()).not.toContain(t.go);

  const reason = only<HTMLTextAreaElement>(shown, 'textarea');
  reason.focus();
  await typeInto(reason, 'travels tomorrow');
  expect(document.activeElement, 'the keyboard stays where one types').toBe(reason);
  expect(labels()).toContain(t.go);
  await pressButton(shown, t.go);
  expect(started).toMatchObject([
    { tooEarlyReason: 'travels tomorrow', zoneGroups: ['face'], courseIds: [] },
  ]);
});
