import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsentRepository, type NewConsent } from '@renderer/repositories/consentRepository';
import { createSessionRepository } from '@renderer/repositories/sessionRepository';
import { sessionFormat, type Session } from '@shared/domain/session';
import { shownText } from '@shared/domain/consentWording';
import { AppFailure, appError } from '@shared/kernel/errors';
import type { Result } from '@shared/kernel/result';
import { aConsent, storeConsent, storePatient, treatmentText } from '../../builders/consent';
import { createTestPorts, type TestPorts } from '../../builders/repositoryPorts';
import {
  aDraw,
  anOpenSession,
  on,
  testConsentId,
  testPatientId,
  testPractitionerId,
} from '../../builders/session';

const day = '2026-11-21';
const drawn: NewConsent = {
  textId: 'treatment',
  textVersion: '1.0.0',
  language: 'ru',
  zoneGroups: ['face'],
  indication: 'мелкие морщины',
  signature: { how: 'drawnOnScreen', strokes: [[{ x: 0.5, y: 0.5 }]], aspectRatio: 3 },
  signedAt: on(day),
  signer: { role: 'patient' },
  assent: null,
  questionsAnswered: 'как долго больно',
};
const asked = { at: on(day), live: true, birthDate: '1980-03-12', zoneGroups: ['face' as const] };

let ports: TestPorts;
let consents: ReturnType<typeof createConsentRepository>;

beforeEach(async () => {
  ports = createTestPorts(testPractitionerId, on(day));
  consents = createConsentRepository(ports);
  await storePatient(ports.store, on(day));
});
afterEach(() => vi.unstubAllGlobals());

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('[G4] a signed consent', () => {
  it('comes back word for word, with who took it and the hash of its words', async () => {
    const consentId = expectOk(await consents.sign(testPatientId, drawn));
    const read = expectOk(await consents.get(consentId));
    const { textId: _id, textVersion: _version, language: _language, ...said } = drawn;
    expect(read?.record).toMatchObject(said);
    expect(read?.record.text).toEqual(shownText(treatmentText(), 'ru'));
    expect(read?.record).toMatchObject({ takenById: testPractitionerId, withdrawn: null });
    expect(expectOk(await consents.standing(testPatientId, asked)).kind).toBe('stands');
  });

  it('whose words no longer fit their hash is an error that says so, and counts for nothing', async () => {
    const good = aConsent(on(day));
    const [first, ...rest] = good.text.sections;
    if (first === undefined) throw new Error('no sections');
    const sections = [{ ...first, paragraphs: ['All is harmless.'] }, ...rest];
    await storeConsent(ports.store, testConsentId, { ...good, text: { ...good.text, sections } });
    expect(await consents.get(testConsentId)).toEqual({ ok: false, error: { code: 'consent.altered' } });
    const listing = expectOk(await consents.listForPatient(testPatientId));
    expect(listing).toEqual({ consents: [], unreadable: 0, altered: 1 });
    expect(expectOk(await consents.standing(testPatientId, asked))).toEqual({
      kind: 'none',
      reasons: ['neverSigned'],
    });
  });

  it('control: with the hash left alone the same record stands', async () => {
    await storeConsent(ports.store, testConsentId, aConsent(on(day)));
    expect(expectOk(await consents.standing(testPatientId, asked)).kind).toBe('stands');
  });
});

describe('[G10] signing', () => {
  it('refuses another version than the pack has, and a text the pack does not have', async () => {
    const conflict = { ok: false, error: { code: 'record.conflict' } };
    expect(await consents.sign(testPatientId, { ...drawn, textVersion: '0.9.0' })).toEqual(conflict);
    expect(await consents.sign(testPatientId, { ...drawn, textId: 'photos' })).toEqual(conflict);
  });

  it.each([
    ['no zone', { zoneGroups: [] }],
    ['a date ahead', { signedAt: on('2026-11-22') }],
    ['no stroke', { signature: { how: 'drawnOnScreen' as const, strokes: [], aspectRatio: 3 } }],
    ['an adult with assent', { assent: { answer: 'given' as const, words: '' } }],
  ])('refuses %s, and nothing is stored', async (_, over) => {
    const refused = await consents.sign(testPatientId, { ...drawn, ...over });
    expect(refused).toEqual({ ok: false, error: { code: 'record.invalid' } });
    expect(expectOk(await consents.listForPatient(testPatientId)).consents).toEqual([]);
  });

  it('seals each scanned page before the record that names it', async () => {
    vi.stubGlobal('createImageBitmap', () =>
      Promise.resolve({ width: 40, height: 30, close: () => undefined }),
    );
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => ({ fillRect: () => undefined, drawImage: () => undefined });
        convertToBlob = () => Promise.resolve(new Blob([Uint8Array.of(0xff, 0xd8, 0xff)]));
      },
    );
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 7);
    const scanned: NewConsent = { ...drawn, signature: { how: 'printedAndScanned', pages: [jpeg, jpeg] } };
    ports.photos.put = () => Promise.reject(new AppFailure(appError('photo.writeFailed')));
    expect((await consents.sign(testPatientId, scanned)).ok).toBe(false);
    expect(expectOk(await consents.listForPatient(testPatientId)).consents).toEqual([]);
    ports.photos.put = async (_patient, _file, role) => (role === 'original' ? 'a' : 'b').repeat(64);
    const consentId = expectOk(await consents.sign(testPatientId, scanned));
    const change = await ports.store.get(consentId);
    expect(change?.header.attachments).toHaveLength(4);
  });
});

describe('[G5] a withdrawal', () => {
  it('changes nothing else, is written once, and lies between the signature and now', async () => {
    const consentId = expectOk(await consents.sign(testPatientId, drawn));
    const signed = expectOk(await consents.get(consentId));
    if (signed === null) throw new Error('not stored');
    ports.setNow(on(day, '12:00'));
    expect((await consents.withdraw(signed, on(day, '13:00'), 'x')).ok).toBe(false);
    expect((await consents.withdraw(signed, on(day, '09:00'), 'x')).ok).toBe(false);
    expect((await consents.withdraw(signed, on(day, '11:00'), '  ')).ok).toBe(false);
    expectOk(await consents.withdraw(signed, on(day, '11:00'), 'передумала'));
    const read = expectOk(await consents.get(consentId));
    const withdrawn = { at: on(day, '11:00'), reason: 'передумала', takenById: testPractitionerId };
    expect(read?.record).toEqual({ ...signed.record, withdrawn });
    const again = await consents.withdraw(signed, on(day, '11:30'), 'x');
    expect(again).toEqual({ ok: false, error: { code: 'record.conflict' } });
    expect(expectOk(await consents.standing(testPatientId, { ...asked, at: on(day, '12:00') })).kind).toBe(
      'none',
    );
  });
});

describe('[G6] the session repository', () => {
  const draw = { draws: [aDraw(36)] };

  async function openSession(over: Partial<Session> = {}) {
    const sessions = createSessionRepository(ports);
    const recordId = ports.newRecordId();
    const record = anOpenSession(day, { consent: null, ...over });
    const common = { kind: 'session' as const, recordId, patientId: testPatientId, basedOnRevision: 0 };
    await ports.store.commit([
      { ...common, schemaVersion: sessionFormat.version, happenedAt: on(day), record },
    ]);
    const session = expectOk(await sessions.get(recordId));
    if (session === null) throw new Error('not stored');
    return { sessions, session };
  }

  it('refuses a draw without a standing consent, whatever the screen believed; with one it names it', async () => {
    const { sessions, session } = await openSession();
    const refused = await sessions.completeStep(session, 'draw', draw, on(day));
    expect(refused).toEqual({ ok: false, error: { code: 'consent.missing' } });
    expect(expectOk(await sessions.get(session.recordId))?.revision).toBe(1);
    const consentId = expectOk(await consents.sign(testPatientId, { ...drawn, zoneGroups: ['face'] }));
    const taken = expectOk(await sessions.completeStep(session, 'draw', draw, on(day)));
    expect(taken.record.consent).toMatchObject({ consentId, textId: 'treatment', textVersion: '1.0.0' });
  });

  it('[G7] takes the draw that happened without one under its deviation', async () => {
    const { sessions, session } = await openSession();
    const action = 'consent was overlooked; patient told';
    const noted = expectOk(
      await sessions.setDeviations(session, [{ rule: 'consent', discoveredWhen: 'afterwards', action }]),
    );
    const taken = expectOk(await sessions.completeStep(noted, 'draw', draw, on(day)));
    expect(taken.record.consent).toBeNull();
  });

  it('[G7] records what happened though the consents cannot be looked up, and stops what is to happen', async () => {
    const live = await openSession();
    const past = await openSession({ entryMode: 'afterwards' });
    ports.store.listByPatient = () => Promise.reject(new AppFailure(appError('store.timeout')));
    expect((await past.sessions.completeStep(past.session, 'draw', draw, on(day))).ok).toBe(true);
    expect((await live.sessions.completeStep(live.session, 'draw', draw, on(day))).ok).toBe(false);
  });
});
