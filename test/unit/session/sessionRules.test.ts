import { describe, expect, test } from 'vitest';
import type { Screening } from '@shared/domain/screening';
import { startGate, type KnownSession, type StartRequest } from '@shared/domain/sessionRules';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aDecidedScreening } from '../../builders/decidedScreening';
import { allReadable, aFullSession, anArea, anOpenSession, aStop, on } from '../../builders/session';

const sessionId = testRecordId(20);
const known = (session = aFullSession('2026-11-01')): KnownSession[] => [
  { sessionId, session: { ...session, status: 'signed' as const } },
];
const live = (date: string, zoneGroups: StartRequest['zoneGroups'] = []): StartRequest => ({
  entryMode: 'live',
  startedAt: on(date),
  zoneGroups,
});
const ask = (
  date: string,
  zoneGroups: StartRequest['zoneGroups'] = [],
  sessions = known(),
  screening: Screening | null = aDecidedScreening(date),
  unreadable = allReadable,
) => startGate({ sessions, screening, unreadable }, live(date, zoneGroups));

describe('starting a session', () => {
  test('[V1] day 6 is stopped and names day 7', () => {
    expect(ask('2026-11-07')).toEqual({
      kind: 'stopped',
      stops: [
        { rule: 'interval', lastInjectionDate: '2026-11-01', until: '2026-11-08', zoneGroups: ['face'] },
      ],
    });
  });

  test('[V1] day 7 is allowed', () => {
    expect(ask('2026-11-08').kind).toBe('allowed');
  });

  test('[V1] control: with a floor of 6 days the same start would pass, so the floor is what stops it', () => {
    const six = {
      ...seedSessionParameters,
      minDaysBetweenSessions: { ...seedSessionParameters.minDaysBetweenSessions, days: 6 },
    };
    const screening = aDecidedScreening('2026-11-07');
    const records = { sessions: known(), screening, unreadable: allReadable };
    expect(startGate(records, live('2026-11-07'), six).kind).toBe('allowed');
  });

  test('[V4] the scalp may follow the face, the face may not follow itself', () => {
    expect(ask('2026-11-03', ['scalp']).kind).toBe('allowed');
    expect(ask('2026-11-03', ['scalp', 'face']).kind).toBe('stopped');
  });

  test('[V3] a failed draw and a session without plasma given reset nothing', () => {
    const failed = { ...aFullSession('2026-11-05'), injection: null, stop: aStop('drawFailed') };
    const nothingGiven = { ...aFullSession('2026-11-05'), injection: { areas: [anArea(0)] } };
    expect(ask('2026-11-08', [], [...known(), ...known(failed), ...known(nothingGiven)]).kind).toBe(
      'allowed',
    );
  });

  test('[V1] a session dated ahead by a wrong clock keeps the gate shut', () => {
    expect(ask('2026-11-08', [], known(aFullSession('2026-12-01')))).toMatchObject({
      kind: 'stopped',
      stops: [{ until: '2026-12-08' }],
    });
  });

  test('[V5] without a screening, with one of another day, or with one not decided, a live start is stopped', () => {
    const today = '2026-11-21';
    const stopsOf = (screening: Screening | null) => {
      const gate = ask(today, [], [], screening);
      return gate.kind === 'stopped' ? gate.stops : [];
    };
    expect(stopsOf(null)).toEqual([{ rule: 'screeningMissing' }]);
    expect(stopsOf(aDecidedScreening('2026-11-20'))).toEqual([
      { rule: 'screeningOfAnotherDay', screenedOn: '2026-11-20' },
    ]);
    expect(stopsOf({ ...aDecidedScreening(today), status: 'draft', signed: null })).toEqual([
      { rule: 'screeningNotDecided' },
    ]);
    expect(stopsOf(aDecidedScreening(today))).toEqual([]);
  });

  test('[V5] a group of zones nobody was asked about is stopped', () => {
    const faceOnly: Screening = { ...aDecidedScreening('2026-11-21'), plannedZones: ['face'] };
    expect(ask('2026-11-21', ['face', 'scalp'], [], faceOnly)).toMatchObject({
      stops: [{ rule: 'zonesNotScreened', zoneGroups: ['scalp'] }],
    });
    expect(ask('2026-11-21', ['face'], [], faceOnly).kind).toBe('allowed');
  });

  test('[V5] "do not treat" and "not before" stop unless the screening goes on for a reason', () => {
    const today = '2026-11-21';
    const no = aDecidedScreening(today, { decision: { kind: 'doNotTreat' }, proceeding: 'reason' });
    const later = aDecidedScreening(today, {
      decision: { kind: 'notBefore', date: '2026-11-25' },
      proceeding: 'reason',
    });
    expect(ask(today, [], [], no)).toMatchObject({ stops: [{ rule: 'screeningDoNotTreat' }] });
    expect(ask(today, [], [], later)).toMatchObject({
      stops: [{ rule: 'screeningNotBefore', until: '2026-11-25' }],
    });
    const reasoned = aDecidedScreening(
      today,
      { decision: { kind: 'doNotTreat' }, proceeding: 'reason' },
      'discussed',
    );
    const blocked = aDecidedScreening(
      today,
      { decision: { kind: 'doNotTreat' }, proceeding: 'block' },
      'discussed',
    );
    expect(ask(today, [], [], reasoned).kind).toBe('allowed');
    expect(ask(today, [], [], blocked).kind).toBe('stopped');
  });

  test('[V2] day 5 can be recorded afterwards, and says what it departed from', () => {
    const screening = aDecidedScreening('2026-11-06');
    const records = { sessions: known(), screening, unreadable: allReadable };
    const gate = startGate(records, { ...live('2026-11-06'), entryMode: 'afterwards' });
    expect(gate).toEqual({
      kind: 'allowed',
      departsFrom: ['interval'],
      openSessionId: null,
      tooEarly: null,
    });
  });

  test.each([
    { sessions: 1, screenings: 0 },
    { sessions: 0, screenings: 1 },
    { sessions: 2, screenings: 1 },
  ])('[V24] what cannot be read may forbid the start: %o stops a live one', (unreadable) => {
    const date = '2026-11-21';
    expect(ask(date, [], [], aDecidedScreening(date), unreadable)).toEqual({
      kind: 'stopped',
      stops: [{ rule: 'recordsUnreadable', count: unreadable.sessions + unreadable.screenings }],
    });
    expect(ask(date, [], [], aDecidedScreening(date)).kind).toBe('allowed');
  });

  test('[V24] what happened is let into the record, with what could not be checked as a departure', () => {
    const date = '2026-11-21';
    const departsFrom = (entryMode: StartRequest['entryMode'], unreadable: UnreadableRecords) => {
      const records = { sessions: [], screening: aDecidedScreening(date), unreadable };
      const gate = startGate(records, { ...live(date), entryMode });
      return gate.kind === 'allowed' ? gate.departsFrom : gate.stops;
    };
    const both = { sessions: 1, screenings: 1 };
    expect(departsFrom('afterwards', allReadable)).toEqual([]);
    expect(departsFrom('afterwards', { sessions: 1, screenings: 0 })).toEqual(['interval']);
    expect(departsFrom('afterwards', { sessions: 0, screenings: 1 })).toEqual(['screening']);
    expect(departsFrom('afterwards', both)).toEqual(['interval', 'screening']);
    expect(departsFrom('paper', both)).toEqual(['interval']);
  });

  test('[V2] an open live session is named, not forbidden to leave', () => {
    const open = [{ sessionId, session: anOpenSession('2026-11-21') }];
    expect(ask('2026-11-21', [], open)).toMatchObject({ kind: 'allowed', openSessionId: sessionId });
  });
});
