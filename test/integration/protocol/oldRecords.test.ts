import { beforeEach, describe, expect, test } from 'vitest';
import { createPatientRepository } from '@renderer/repositories/patientRepository';
import { createPracticeRepository } from '@renderer/repositories/practiceRepository';
import { createProtocolRepository, type ProtocolRepository } from '@renderer/repositories/protocolRepository';
import {
  createScreeningRepository,
  type ScreeningRepository,
} from '@renderer/repositories/screeningRepository';
import type { PackRef, Rule } from '@shared/protocol/pack';
import type { Result } from '@shared/kernel/result';
import { defaultPack } from '@shared/protocol/packs';
import { memoryPackFiles } from '../../builders/memoryPackFiles';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aPatient } from '../../builders/patient';
import { createTestPorts, type TestPorts } from '../../builders/repositoryPorts';
import { answer, answeredScreening } from '../../builders/screening';

const patientId = testRecordId(1);
const first = testRecordId(2);
const second = testRecordId(3);
const begun = testRecordId(4);
let ports: TestPorts;
let protocols: ProtocolRepository;
let screenings: ScreeningRepository;

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function opened(screeningId = first) {
  const start = value(await screenings.open(patientId, screeningId));
  if (start === null) throw new Error('no such patient');
  return start;
}

/** Publishes a version of `from` in which one rule is different, and chooses it. */
async function publish(from: PackRef, version: string, change: (rule: Rule) => Rule): Promise<PackRef> {
  const draftId = value(await protocols.beginDraft(from));
  const draft = value(await protocols.draft(draftId));
  if (draft === null) throw new Error('no draft');
  const { pack } = draft.saved.record;
  const rules = pack.rules.map((rule) => (rule.id === 'fever' ? change(rule) : rule));
  const next = { ...pack, version, rules };
  value(await protocols.publish(draftId, next, 1, ''));
  value(await protocols.activate(next));
  return { id: pack.id, version };
}

const withDays =
  (days: number, message: string) =>
  (rule: Rule): Rule => ({
    ...rule,
    message: { en: message, ru: 'Другие слова версии.' },
    window: rule.window === null ? null : { ...rule.window, days },
  });

const ill = (pack: PackRef) =>
  answeredScreening(patientId, {
    packId: pack.id,
    packVersion: pack.version,
    answers: answeredScreening(patientId).answers.map((each) =>
      each.ruleId === 'fever' ? answer('fever', 'yes', [{ state: 'ended', endOn: '2026-11-18' }]) : each,
    ),
  });

beforeEach(async () => {
  ports = createTestPorts(testRecordId(99), '2026-11-01T09:00:00.000+03:00');
  ports.summaries = { load: async () => ({ entries: new Map(), stale: [] }), update: () => undefined };
  protocols = createProtocolRepository(ports, memoryPackFiles());
  screenings = createScreeningRepository(ports);
  const practice = { name: 'Кабинет', activePack: null };
  value(await createPracticeRepository(ports).setUp(practice, { name: 'Анна Петрова', credential: '' }));
  value(await createPatientRepository(ports).save(patientId, aPatient(), 0));
  ports.setNow('2026-11-21T10:05:00.000+03:00');
});

describe('[R5] a new version', () => {
  test('leaves a signed screening its pack, its findings and their words, to the last letter', async () => {
    const one = await publish(defaultPack, '1.2.0', withDays(10, 'Words of the first version.'));
    value(await screenings.sign(first, ill(one), 0, null));
    const before = await opened();
    const signed = before.saved?.record.signed;
    const found = signed?.evaluation.findings.find(({ ruleId }) => ruleId === 'fever');
    expect(found?.decision).toEqual({ kind: 'notBefore', date: '2026-11-28' });

    const two = await publish(one, '2.0.0', withDays(60, 'Words of the second version.'));
    const after = await opened();
    expect(after.saved).toEqual(before.saved);
    expect(after.saved?.record).toMatchObject({ packId: one.id, packVersion: '1.2.0' });
    expect(after.pack).toEqual(before.pack);
    const rule = after.pack?.rules.find(({ id }) => id === 'fever');
    expect(rule?.message.en).toBe('Words of the first version.');

    const next = await opened(second);
    expect(next.screening).toMatchObject({ packId: two.id, packVersion: '2.0.0' });
    value(await screenings.sign(second, ill(two), 0, null));
    const strict = (await opened(second)).saved?.record.signed?.evaluation.findings;
    expect(strict?.find(({ ruleId }) => ruleId === 'fever')?.decision).toEqual({
      kind: 'notBefore',
      date: '2027-01-17',
    });
  });

  test('leaves a screening that has begun with the version it began with', async () => {
    const one = await publish(defaultPack, '1.2.0', withDays(10, 'Words of the first version.'));
    value(await screenings.save(begun, ill(one), 0));
    await publish(one, '2.0.0', withDays(60, 'Words of the second version.'));
    const { saved, pack, screening } = await opened(begun);
    expect(screening).toMatchObject({ packId: one.id, packVersion: '1.2.0' });
    expect(pack?.version).toBe('1.2.0');
    value(await screenings.sign(begun, screening, saved?.revision ?? 0, null));
    const found = (await opened(begun)).saved?.record.signed?.evaluation.findings;
    expect(found?.find(({ ruleId }) => ruleId === 'fever')?.decision).toEqual({
      kind: 'notBefore',
      date: '2026-11-28',
    });
  });
});
