// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PatientHistory } from '@renderer/repositories/patientRepository';
import { HistoryTab } from '@renderer/screens/chart/HistoryTab';
import { ServicesProvider, type Services } from '@renderer/screens/services';
import { messagesFor } from '@shared/i18n/messages';
import { ok } from '@shared/kernel/result';
import { testRecordId } from '../builders/memoryRecordStore';
import { aPatient } from '../builders/patient';
import { mounted } from './ui/mounted';

const t = messagesFor('en').chart;
const patientId = testRecordId(1);
const happenedAt = '2026-11-21T10:00:00.000+03:00';
const version = (revision: number): PatientHistory['versions'][number] => ({
  recordId: patientId,
  patientId,
  revision,
  authorId: null,
  happenedAt,
  enteredAt: happenedAt,
  record: aPatient({ number: String(revision) }),
});

/** The rows as read from top to bottom, and the whole card. */
async function shown(revisions: readonly number[], unreadable: number) {
  const history = ok({ versions: revisions.map(version), unreadable });
  const patients: Partial<Services['patients']> = { history: async () => history };
  const services: Partial<Services> = {
    patients: patients as Services['patients'],
    commits: { subscribe: () => () => undefined },
  };
  const { place, show } = mounted('en');
  await show(
    <ServicesProvider services={services as Services}>
      <HistoryTab patientId={patientId} />
    </ServicesProvider>,
  );
  return { rows: [...place.querySelectorAll('li')].map((row) => row.textContent), text: place.textContent };
}

describe('the versions of a patient', () => {
  it('[P10] [P8] say what each changed while all can be read', async () => {
    const { rows, text } = await shown([1, 2], 0);
    expect(rows[0]).toContain(t.historyChanged(t.fields.number));
    expect(rows[0]).toContain(t.historyCurrent);
    expect(rows[1]).toContain(t.historyFirst);
    expect(text).not.toContain('could not be read');
  });

  it('[P10] say how many cannot be read, and blame no other for what those changed', async () => {
    const { rows, text } = await shown([1, 4], 2);
    expect(text).toContain(t.historyUnreadable(2));
    expect(rows[0]).toContain(t.historyBeforeUnreadable);
    expect(rows[0]).toContain(t.historyCurrent);
  });

  it('[P10] call none the first or the current one that is not', async () => {
    const { rows } = await shown([2, 3], 2);
    expect(rows[0]).not.toContain(t.historyCurrent);
    expect(rows[1]).not.toContain(t.historyFirst);
  });
});
