import { describe, expect, it } from 'vitest';
import { patientSummaryOf, patientSummarySchema, type PatientSummary } from '@shared/domain/patientSummary';
import { dueItems, type DueReason } from '@shared/domain/today';
import { aPatient, versioned } from '../builders/patient';
import { testRecordId } from '../builders/memoryRecordStore';
import { anArea, anOpenSession } from '../builders/session';

const today = '2026-11-21';

const nothing = { screenings: [], sessions: [], photos: [], courses: [], appointments: [], labReports: [] };

function summary(over: Partial<PatientSummary> = {}): PatientSummary {
  const input = { patient: versioned(1, aPatient()), ...nothing };
  return { ...patientSummaryOf(input), ...over };
}

function reasons(over: Partial<PatientSummary>, on = today): DueReason[] {
  return dueItems([summary(over)], on).map((item) => item.reason);
}

const screening = (over: Partial<NonNullable<PatientSummary['screening']>>) => ({
  screeningId: testRecordId(2),
  performedOn: '2026-11-10',
  decision: { kind: 'noFinding' as const },
  goesOn: false,
  labLapses: [],
  ...over,
});

describe('[P5] Today shows what is due, and only while it is', () => {
  it('says nothing of somebody who was only entered', () => {
    expect(reasons({})).toEqual([]);
  });

  it('keeps an unsigned session until it is signed, however old', () => {
    expect(reasons({ openSessions: [{ sessionId: testRecordId(3), startedOn: '2025-01-01' }] })).toEqual([
      'sessionOpen',
    ]);
  });

  it('offers the next session from the seventh day on, not on the sixth', () => {
    expect(reasons({ lastInjectionOn: '2026-11-15' })).toEqual([]);
    expect(reasons({ lastInjectionOn: '2026-11-14' })).toEqual(['nextSessionPossible']);
    expect(reasons({ lastInjectionOn: '2026-06-01' })).toEqual([]);
  });

  it('offers somebody again on the day their wait ends, not the day before', () => {
    const waiting = { screening: screening({ decision: { kind: 'notBefore', date: today } }) };
    expect(reasons(waiting, '2026-11-20')).toEqual([]);
    expect(reasons(waiting, today)).toEqual(['deferralEnded']);
  });

  it('warns of results that lapse within a week, and not of somebody who is not treated at all', () => {
    const labLapses = [{ group: 'cbc' as const, lapsesOn: '2026-11-28' }];
    expect(reasons({ screening: screening({ labLapses }) })).toEqual(['labsLapse']);
    expect(reasons({ screening: screening({ labLapses, decision: { kind: 'doNotTreat' } }) })).toEqual([]);
  });

  it('leaves archived patients alone', () => {
    expect(reasons({ archived: true, lastInjectionOn: '2026-11-14' })).toEqual([]);
  });

  it('puts the most urgent reason first', () => {
    const everything = {
      lastInjectionOn: '2026-11-12',
      reactionsIn: { sessionId: testRecordId(3), startedOn: '2026-11-12', count: 1 },
      sessionWithoutPhoto: { sessionId: testRecordId(3), startedOn: '2026-11-12' },
    };
    expect(reasons(everything)).toEqual(['reactionToCheck', 'nextSessionPossible', 'photosMissing']);
  });
});

describe('[P6] a summary holds facts of the records, no judgement of a day', () => {
  const injected = anOpenSession('2026-11-14', { injection: { areas: [anArea(3)] } });

  it('takes the last injection from what was really given', () => {
    const planned = anOpenSession('2026-11-20', { injection: { areas: [anArea(0)] } });
    const sessions = [versioned(3, injected), versioned(4, planned)];
    const made = patientSummaryOf({
      ...nothing,
      patient: versioned(1, aPatient()),
      sessions,
    });
    expect(made.lastInjectionOn).toBe('2026-11-14');
    expect(made.openSessions).toHaveLength(2);
  });

  it('survives the cache: parsing gives back what was made', () => {
    const sessions = [versioned(3, injected)];
    const made = patientSummaryOf({
      ...nothing,
      patient: versioned(1, aPatient()),
      sessions,
    });
    expect(patientSummarySchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });
});
