import { describe, expect, it } from 'vitest';
import { actedWithoutConsent, consentAskedFor, consentStop, relyingOn } from '@shared/domain/consentActs';
import type { ConsentStanding } from '@shared/domain/consentGate';
import type { Session } from '@shared/domain/session';
import { signGate } from '@shared/domain/sessionSigning';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aDraw, aFullSession, allReadable, anArea, anOpenSession, on } from '../../builders/session';

const none = (...reasons: Extract<ConsentStanding, { kind: 'none' }>['reasons']): ConsentStanding => ({
  kind: 'none',
  reasons,
});
const consent = {
  consentId: testRecordId(40),
  signedOn: '2026-11-21',
  textId: 'treatment',
  textVersion: '1.0.0',
};
const stands: ConsentStanding = { kind: 'stands', consent };
const before = anOpenSession('2026-11-21', { consent: null });
const drawn: Session = { ...before, draw: { draws: [aDraw(36)] } };
const deviation = { rule: 'consent' as const, discoveredWhen: 'afterwards' as const, action: 'told her' };
const who = { birthDate: '1980-03-12', now: on('2026-11-21', '10:20') };

describe('[G8] an area recorded with nothing given yet', () => {
  const planned = { ...drawn, consent, injection: { areas: [anArea(null)] } };
  const given = { ...planned, injection: { areas: [anArea(3)] } };
  const corrected = { ...planned, injection: { areas: [anArea(2)] } };

  it('is injected when its millilitres are entered: a withdrawal before that stops it', () => {
    expect(consentStop({ before: planned, after: given }, none('withdrawn'))).toEqual({
      act: 'injection',
      reasons: ['withdrawn'],
    });
    expect(consentAskedFor({ before: planned, after: given }, who).zoneGroups).toEqual(['face']);
  });

  it('and once given, its millilitres can be corrected', () => {
    expect(consentStop({ before: given, after: corrected }, none('withdrawn'))).toBeNull();
  });
});

describe('[G6] a live draw', () => {
  it('is stopped while no consent stands, and goes on with one', () => {
    expect(consentStop({ before, after: drawn }, none('neverSigned'))).toEqual({
      act: 'draw',
      reasons: ['neverSigned'],
    });
    expect(consentStop({ before, after: drawn }, stands)).toBeNull();
  });

  it('is stopped again at a second vein after a withdrawal, but what was recorded can be corrected', () => {
    const twice = { ...drawn, draw: { draws: [aDraw(36), aDraw(10)] } };
    expect(consentStop({ before: drawn, after: twice }, none('withdrawn'))?.act).toBe('draw');
    const corrected = { ...drawn, draw: { draws: [aDraw(35)] } };
    expect(consentStop({ before: drawn, after: corrected }, none('withdrawn'))).toBeNull();
  });

  it('is asked for the moment the blood was drawn: a consent signed after it was not there', () => {
    const early = { ...before, draw: { draws: [aDraw(36, { drawnAt: on('2026-11-21', '10:05') })] } };
    expect(consentAskedFor({ before, after: early }, who).at).toBe(on('2026-11-21', '10:05'));
    expect(consentAskedFor({ before, after: drawn }, who).at).toBe(who.now);
  });

  it('takes the consent once and keeps it', () => {
    expect(relyingOn({ before, after: drawn }, stands).consent).toEqual(consent);
    const later = { ...consent, consentId: testRecordId(41) };
    const kept = { ...drawn, consent };
    expect(relyingOn({ before: kept, after: kept }, { kind: 'stands', consent: later }).consent).toEqual(
      consent,
    );
  });
});

describe('[G7] blood that was drawn without a consent', () => {
  it('is recorded under its deviation, and no later consent makes it good', () => {
    const noted = { ...drawn, deviations: [deviation] };
    expect(
      consentStop({ before: { ...before, deviations: [deviation] }, after: noted }, none('neverSigned')),
    ).toBeNull();
    expect(relyingOn({ before: noted, after: noted }, stands).consent).toBeNull();
  });

  it('is never stopped in an entry from afterwards, paper or another clinic', () => {
    for (const entryMode of ['afterwards', 'paper', 'otherClinic'] as const) {
      const change = { before: { ...before, entryMode }, after: { ...drawn, entryMode } };
      expect(consentStop(change, none('neverSigned'))).toBeNull();
      expect(consentAskedFor(change, who)).toMatchObject({ at: on('2026-11-21'), live: false });
    }
  });

  it('asks for its deviation at the signature; a failed vein counts, an untouched patient does not', () => {
    const full = aFullSession('2026-11-21', { consent: null });
    expect(signGate(full, [], allReadable).deviationsToRecord).toEqual(['consent']);
    expect(signGate(full, [], allReadable).verdicts.completed.allowed).toBe(false);
    expect(signGate({ ...full, consent }, [], allReadable).deviationsToRecord).toEqual([]);
    const failed = { ...before, draw: { draws: [aDraw(null, { result: 'failed' })] } };
    expect(actedWithoutConsent(failed)).toBe(true);
    expect(actedWithoutConsent({ ...before, draw: { draws: [aDraw(null)] } })).toBe(false);
    expect(actedWithoutConsent({ ...drawn, entryMode: 'paper' })).toBe(false);
  });

  it('finds the consent that stood then, also when its paper is entered later', () => {
    const past = { ...drawn, entryMode: 'afterwards' as const };
    expect(relyingOn({ before: past, after: past }, stands).consent).toEqual(consent);
  });
});

describe('[G8] an injection', () => {
  const relied = { ...drawn, consent };
  const injected = { ...relied, injection: { areas: [anArea(2)] } };

  it.each(['withdrawn', 'zonesNotCovered'] as const)('is stopped when the consent is %s', (reason) => {
    expect(consentStop({ before: relied, after: injected }, none(reason))).toEqual({
      act: 'injection',
      reasons: [reason],
    });
  });

  it('goes on with the consent the blood was drawn with, though the text has a newer version by now', () => {
    expect(consentStop({ before: relied, after: injected }, none('newerText'))).toBeNull();
  });

  it('is asked for the zones injected, not those once planned', () => {
    const scalp = { ...relied, injection: { areas: [anArea(2, { zone: 'scalpVertex' })] } };
    expect(consentAskedFor({ before: relied, after: scalp }, who).zoneGroups).toEqual(['scalp']);
  });
});
