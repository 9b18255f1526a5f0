// @vitest-environment jsdom
import { readChart } from '@renderer/repositories/patientChart';
import type { StartAnswer } from '@renderer/repositories/sessionRepository';
import { OverviewTab } from '@renderer/screens/chart/OverviewTab';
import type { Services } from '@renderer/screens/services';
import { StartDialog } from '@renderer/screens/session/StartDialog';
import { patientFormat } from '@shared/domain/patient';
import { messagesFor } from '@shared/i18n/messages';
import { ok } from '@shared/kernel/result';
import { beforeEach, describe, expect, it } from 'vitest';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aPatient } from '../../builders/patient';
import { createTestPorts } from '../../builders/repositoryPorts';
import { allReadable } from '../../builders/session';
import { only, typeInto } from '../ui/mounted';
import { practiceWindow, pressButton, servicesWith, settle } from './practiceWindow';

const t = messagesFor('en');
const patientId = testRecordId(1);
const ports = createTestPorts(testRecordId(99), '2026-11-22T10:00:00.000+03:00');
let services: Services;

beforeEach(() => {
  const answer: StartAnswer = {
    gate: { kind: 'allowed', departsFrom: ['interval'], openSessionId: null, tooEarly: null },
    proposedZones: [],
    courses: [],
    proposedCourseIds: [],
    repeatFrom: null,
    unreadable: allReadable,
  };
  const sessions: Partial<Services['sessions']> = { ask: async () => ok(answer) };
  services = servicesWith({ sessions: sessions as Services['sessions'], clock: ports.clock });
});

describe('starting a session', () => {
  it('[V28] begins on the overview itself', async () => {
    const happenedAt = ports.clock.now();
    const common = { kind: 'patient' as const, recordId: patientId, patientId, basedOnRevision: 0 };
    await ports.store.commit([
      { ...common, schemaVersion: patientFormat.version, happenedAt, record: aPatient() },
    ]);
    const read = await readChart(ports.store, patientId);
    if (!read.ok || read.value === null) throw new Error('no chart');
    const chart = read.value;
    const { place } = await practiceWindow(services, { '/': () => <OverviewTab chart={chart} /> }, '/');
    await pressButton(place, t.chart.startSession);
    expect(only(document, '[role=dialog]').textContent).toContain(t.session.start.title);
  });

  it('[V28] an entry made afterwards speaks of deviations only once it has a day', async () => {
    const ignore = (): void => undefined;
    const dialog = () => <StartDialog patientId={patientId} mode="record" onMode={ignore} onClose={ignore} />;
    await practiceWindow(services, { '/': dialog }, '/');
    const shown = only<HTMLElement>(document, '[role=dialog]');
    expect(shown.textContent).toContain(t.session.start.recordTitle);
    expect(shown.textContent).not.toContain(t.session.start.departs);
    const [group] = shown.querySelectorAll('[role=group]');
    const parts = [...(group?.querySelectorAll('input') ?? [])];
    for (const [index, digits] of ['21', '11', '2026', '16', '40'].entries()) {
      const part = parts[index];
      if (part !== undefined) await typeInto(part, digits);
    }
    await settle();
    expect(shown.textContent).toContain(t.session.start.departs);
  });
});
