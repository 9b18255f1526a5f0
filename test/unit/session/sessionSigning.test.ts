import { describe, expect, test } from 'vitest';
import { stepState } from '@shared/domain/sessionMissing';
import type { Session } from '@shared/domain/session';
import type { SessionOutcome } from '@shared/domain/sessionOutcome';
import { asSigned, withStep } from '@shared/domain/sessionRecording';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import { leftOutWhenSigned, signGate } from '@shared/domain/sessionSigning';
import {
  allReadable,
  aDraw,
  aFullSession,
  anArea,
  anOpenSession,
  aStop,
  on,
  testPractitionerId,
} from '../../builders/session';

const allowed = (session: Session, others: Session[] = [], unreadable = allReadable): SessionOutcome[] => {
  const { verdicts } = signGate(session, others, unreadable);
  return (Object.keys(verdicts) as SessionOutcome[]).filter((outcome) => verdicts[outcome].allowed);
};
const deviation = (rule: 'bloodVolume' | 'interval' | 'screening') => ({
  rule,
  discoveredWhen: 'duringInjection' as const,
  action: 'went on with what there was',
});

describe('signing a session', () => {
  test('[V6] a session with everything in order is completed, and nothing else', () => {
    expect(allowed(aFullSession())).toEqual(['completed']);
  });

  test.each([19.9, 60.1, 15])('[V7] %f ml is never plain completed', (ml) => {
    const session = aFullSession('2026-11-21', { draw: { draws: [aDraw(ml)] } });
    expect(allowed(session)).toEqual([]);
    expect(signGate(session, [], allReadable).deviationsToRecord).toEqual(['bloodVolume']);
    expect(allowed({ ...session, deviations: [deviation('bloodVolume')] })).toEqual([
      'completedWithDeviation',
    ]);
  });

  test.each([20, 36, 60])('[V6] %f ml is in range', (ml) => {
    expect(allowed(aFullSession('2026-11-21', { draw: { draws: [aDraw(ml)] } }))).toEqual(['completed']);
  });

  test('[V7] 15 ml can be signed as a failed draw when nothing was given', () => {
    const session = anOpenSession('2026-11-21', { draw: { draws: [aDraw(15)] }, stop: aStop('drawFailed') });
    expect(allowed(session)).toEqual(['drawFailed']);
    expect(allowed({ ...session, injection: { areas: [anArea(1)] } })).toEqual([]);
  });

  test('[V7] the blood of a failed attempt does not lift the draw into range', () => {
    const draws = [aDraw(10, { result: 'failed' }), aDraw(12)];
    expect(allowed(aFullSession('2026-11-21', { draw: { draws } }))).toEqual([]);
  });

  test('[V8] day 5 is signed with its deviation, not without', () => {
    const before = [aFullSession('2026-11-16')];
    const session = aFullSession('2026-11-21', { entryMode: 'afterwards' });
    expect(allowed(session, before)).toEqual([]);
    expect(allowed({ ...session, deviations: [deviation('interval')] }, before)).toEqual([
      'completedWithDeviation',
    ]);
  });

  test('[V8] a session without a screening of the day needs a deviation once the patient was touched', () => {
    const session = aFullSession('2026-11-21', { screening: null });
    expect(signGate(session, [], allReadable).deviationsToRecord).toEqual(['screening']);
    const scalpOnly = session.screening ?? aFullSession().screening;
    const elsewhere = scalpOnly === null ? null : { ...scalpOnly, zoneGroups: ['scalp' as const] };
    expect(signGate({ ...session, screening: elsewhere }, [], allReadable).deviationsToRecord).toEqual([
      'screening',
    ]);
    expect(
      signGate(anOpenSession('2026-11-21', { screening: null }), [], allReadable).deviationsToRecord,
    ).toEqual([]);
    expect(signGate({ ...session, entryMode: 'paper' }, [], allReadable).deviationsToRecord).toEqual([]);
  });

  test('[V24] while another session cannot be read, an injection is signed with a deviation, not without', () => {
    const lost = { sessions: 1, screenings: 0 };
    for (const entryMode of ['live', 'afterwards', 'paper'] as const) {
      const session = aFullSession('2026-11-21', { entryMode });
      expect(allowed(session, [], lost)).toEqual([]);
      expect(signGate(session, [], lost).deviationsToRecord).toEqual(['interval']);
      expect(allowed({ ...session, deviations: [deviation('interval')] }, [], lost)).toEqual([
        'completedWithDeviation',
      ]);
    }
    const notStarted = anOpenSession('2026-11-21', { stop: aStop('notStarted') });
    expect(allowed(notStarted, [], lost)).toEqual(['notStarted']);
  });

  test('[V24] a screening that cannot be read is asked of what was written down afterwards only', () => {
    const lost = { sessions: 0, screenings: 1 };
    const session = aFullSession('2026-11-21', { entryMode: 'afterwards' });
    expect(signGate(session, [], lost).deviationsToRecord).toEqual(['screening']);
    expect(allowed({ ...session, deviations: [deviation('screening')] }, [], lost)).toEqual([
      'completedWithDeviation',
    ]);
    expect(allowed(aFullSession(), [], lost)).toEqual(['completed']);
  });

  test('[V12] a check not asked and an area without a report are missing, each by name', () => {
    const full = aFullSession();
    const checks =
      full.checks === null
        ? null
        : { ...full.checks, answers: { ...full.checks.answers, water: 'notAsked' as const } };
    const reactions =
      full.reactions === null ? null : { ...full.reactions, reports: full.reactions.reports.slice(1) };
    const { verdicts, missingCount } = signGate({ ...full, checks, reactions }, [], allReadable);
    expect(verdicts.completed.missing).toEqual([
      { step: 'checks', field: 'water', place: null },
      { step: 'reactions', field: 'report', place: 'a1' },
    ]);
    expect(missingCount).toBe(2);
  });

  test('[V9] after a stop the steps not reached read "not done", and only the stop outcome can be signed', () => {
    const work = {
      startedAt: on('2026-11-21'),
      completedAt: on('2026-11-21', '10:10'),
      performedBy: testPractitionerId,
    };
    const drawn = withStep(anOpenSession(), 'draw', { draws: [aDraw(30)] }, work);
    const stopped = { ...drawn, stop: aStop('productRejected') };
    expect(stepState(stopped, 'draw')).toBe('done');
    expect(stepState(stopped, 'spin')).toBe('notDoneStopped');
    expect(stepState(drawn, 'spin')).toBe('open');
    expect(allowed(stopped)).toEqual(['productRejected']);
  });

  test('[V27] an agent recorded as an allergy and used all the same is signed with a deviation, not without', () => {
    const full = aFullSession();
    const session = {
      ...full,
      skin: { antiseptic: 'povidoneIodine' as const, peel: 'no' as const, note: '' },
    };
    const gate = (signed: Session) => signGate(signed, [], allReadable, seedSessionParameters, ['Йод']);
    expect(gate(session).deviationsToRecord).toEqual(['allergy']);
    expect(gate(session).verdicts.completed.allowed).toBe(false);
    const said = { ...session, deviations: [{ ...deviation('interval'), rule: 'allergy' as const }] };
    expect(gate(said).verdicts.completedWithDeviation.allowed).toBe(true);
    expect(gate(full).deviationsToRecord).toEqual([]);
  });

  test('[V9] fainted between draw and injection: stopped before it, with the blood known and nothing given', () => {
    const stop = aStop('stoppedBeforeInjection');
    const drawn = anOpenSession('2026-11-21', { draw: { draws: [aDraw(30)] }, stop });
    expect(allowed(drawn)).toEqual(['stoppedBeforeInjection']);
    const asked = signGate({ ...drawn, draw: null }, [], allReadable).verdicts.stoppedBeforeInjection;
    expect(asked.missing.map((each) => each.field)).toEqual(['draws']);
    expect(allowed({ ...drawn, injection: { areas: [anArea(1)] } })).toEqual([]);
  });

  test('[V9] stopped during the injection asks what was given, not for the steps that never came', () => {
    const session = anOpenSession('2026-11-21', {
      draw: { draws: [aDraw(30)] },
      injection: { areas: [anArea(null)] },
      stop: aStop('stoppedDuringInjection'),
    });
    expect(signGate(session, [], allReadable).verdicts.stoppedDuringInjection.missing).toEqual([
      { step: 'injection', field: 'plasmaMl', place: 'a1' },
    ]);
    expect(allowed({ ...session, injection: { areas: [anArea(1.5)] } })).toEqual(['stoppedDuringInjection']);
  });

  test('[V19] an entry from paper is signed with its gaps as "not recorded"; without amounts never plainly completed', () => {
    const paper = aFullSession('2026-11-21', { entryMode: 'paper', skin: null });
    expect(allowed(paper)).toEqual(['completed']);
    expect(leftOutWhenSigned(paper, 'completed').map((each) => each.field)).toEqual(['antiseptic', 'peel']);
    const signer = { signedBy: testPractitionerId, signedByName: 'Dr A', signedAt: on('2026-11-22') };
    expect(asSigned(paper, 'completed', signer).notRecorded).toHaveLength(2);
    expect(allowed({ ...paper, draw: null })).toEqual([]);
    const noted = { ...paper, draw: null, deviations: [deviation('bloodVolume')] };
    expect(allowed(noted)).toEqual(['completedWithDeviation']);
    expect(allowed({ ...noted, entryMode: 'afterwards' })).toEqual([]);
    expect(allowed({ ...paper, entryMode: 'live' })).toEqual([]);
  });
});
