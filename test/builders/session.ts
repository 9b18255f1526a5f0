import { emptyPreparation, preparationChecks, type Preparation } from '@shared/domain/preparation';
import { emptyPlan, newSession, type Session } from '@shared/domain/session';
import { sessionSteps } from '@shared/domain/sessionSteps';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import type { StopEvent } from '@shared/domain/sessionOutcome';
import type { BloodDraw } from '@shared/domain/bloodDraw';
import { zoneGroups, type TreatedArea } from '@shared/domain/treatmentArea';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import { testRecordId } from './memoryRecordStore';

/** Nothing that could not be read. */
export const allReadable: UnreadableRecords = { sessions: 0, screenings: 0 };
export const testPatientId = testRecordId(10);
export const testPractitionerId = testRecordId(11);
export const testScreeningId = testRecordId(12);
export const testConsentId = testRecordId(13);

/** `on('2026-11-21', '16:40')` in a room at UTC+3. */
export function on(date: string, time = '10:00'): string {
  return `${date}T${time}:00.000+03:00`;
}

export function anOpenSession(date = '2026-11-21', over: Partial<Session> = {}): Session {
  const session = newSession({
    patientId: testPatientId,
    entryMode: 'live',
    performedAt: { startedAt: on(date), endedAt: null },
    enteredAt: on(date),
    screening: {
      screeningId: testScreeningId,
      screenedOn: date,
      zoneGroups: [...zoneGroups],
      decision: { kind: 'noFinding' },
      proceedReason: '',
    },
    consent: {
      consentId: testConsentId,
      signedOn: date,
      textId: 'treatment',
      textVersion: '1.0.0',
    },
    courseIds: [],
    plan: emptyPlan(),
    deviations: [],
  });
  return { ...session, ...over };
}

export function aDraw(bloodDrawnMl: number | null, over: Partial<BloodDraw> = {}): BloodDraw {
  return {
    bloodDrawnMl,
    result: 'used',
    drawnAt: null,
    anticoagulant: 'sodiumCitrate',
    gel: 'withGel',
    note: '',
    ...over,
  };
}

export function anArea(plasmaMl: number | null, over: Partial<TreatedArea> = {}): TreatedArea {
  return {
    areaId: 'a1',
    zone: 'cheek',
    side: 'left',
    technique: 'papule',
    needle: '30G 4 mm',
    plannedMl: 3,
    plasmaMl,
    ...over,
  };
}

export function allChecked(date: string): Preparation {
  const answers = { ...emptyPreparation().answers };
  for (const check of preparationChecks) answers[check] = 'yes';
  return { answers, hoursSinceFood: 8, informationGivenAt: on(date, '09:00'), note: '' };
}

/** Every step done, nothing deviating, not signed. */
export function aFullSession(date = '2026-11-21', over: Partial<Session> = {}): Session {
  const areas = [anArea(3), anArea(2.5, { areaId: 'a2', side: 'right' })];
  return anOpenSession(date, {
    checks: allChecked(date),
    draw: { draws: [aDraw(36)] },
    spin: {
      spins: [{ enteredAs: 'rpm', rpm: 3000, rcfG: 1006, rotorRadiusCm: 10, minutes: 10 }],
      plasmaTakenMl: 8,
    },
    skin: { antiseptic: 'chlorhexidineAqueous', peel: 'no', note: '' },
    anaesthesia: {
      given: 'yes',
      agent: 'lidocainePrilocaineCream',
      amount: 5,
      amountUnit: 'g',
      startedAt: on(date, '09:20'),
      effect: 'numb',
      effectAt: on(date, '10:05'),
      note: '',
    },
    injection: { areas },
    reactions: {
      reports: areas.map(({ areaId }) => ({
        areaId,
        result: 'noneObserved' as const,
        observedAt: on(date, '10:40'),
      })),
      generalReactions: [],
      painScore0To10: 3,
    },
    aftercare: {
      givenAt: on(date, '10:45'),
      advice: [...seedSessionParameters.aftercare],
      leftAt: on(date, '10:50'),
      notes: '',
    },
    steps: sessionSteps.map((step) => ({
      step,
      startedAt: on(date),
      completedAt: on(date, '10:45'),
      performedBy: testPractitionerId,
    })),
    ...over,
  });
}

export function aStop(outcome: StopEvent['outcome'], date = '2026-11-21'): StopEvent {
  return {
    outcome,
    stoppedAt: on(date, '10:15'),
    whatHappened: 'fainted',
    whatWasDone: 'laid down, legs up',
    systolicMmHg: 95,
    diastolicMmHg: 60,
    pulsePerMinute: 54,
    recoveredAt: on(date, '10:17'),
    leftAt: on(date, '11:00'),
    leavingCondition: 'well',
  };
}
