import { beforeEach, describe, expect, test } from 'vitest';
import { createPracticeRepository } from '@renderer/repositories/practiceRepository';
import { createProtocolRepository, type ProtocolRepository } from '@renderer/repositories/protocolRepository';
import { activePackIn, findPackIn } from '@renderer/repositories/protocolReading';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import type { ProtocolPack } from '@shared/protocol/pack';
import { defaultPack } from '@shared/protocol/packs';
import { testRecordId } from '../../builders/memoryRecordStore';
import { memoryPackFiles } from '../../builders/memoryPackFiles';
import { createTestPorts, type TestPorts } from '../../builders/repositoryPorts';

const now = '2026-11-21T10:05:00.000+03:00';
let ports: TestPorts;
let protocols: ProtocolRepository;

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const code = (error: string) => ({ ok: false, error: { code: error } });

async function opened(draftId: RecordId) {
  const draft = value(await protocols.draft(draftId));
  if (draft === null) throw new Error('no such draft');
  return draft;
}

/** The pack of a draft with one rule made stricter. */
function stricter(pack: ProtocolPack, version: string): ProtocolPack {
  const rules = pack.rules.map((rule) =>
    rule.id === 'allergy' ? { ...rule, class: 'absolute' as const, escalations: [] } : rule,
  );
  return { ...pack, version, rules };
}

async function published(version = '1.9.0', from = { id: defaultPack.id, version: defaultPack.version }) {
  const draftId = value(await protocols.beginDraft(from));
  const { saved } = await opened(draftId);
  const pack = stricter(saved.record.pack, version);
  value(await protocols.publish(draftId, pack, 1, 'stricter'));
  return { draftId, pack };
}

beforeEach(async () => {
  ports = createTestPorts(testRecordId(99), now);
  protocols = createProtocolRepository(ports, memoryPackFiles());
  const practitioner = { name: 'Анна Петрова', credential: '' };
  const practice = { name: 'Кабинет', activePack: null };
  value(await createPracticeRepository(ports).setUp(practice, practitioner));
});

describe('the pack in use', () => {
  test('[R1] is the default of the app until the practice chooses, then what it chose', async () => {
    expect(value(await activePackIn(ports.store))).toBe(defaultPack);
    const { pack } = await published();
    expect(value(await protocols.active())).toBe(defaultPack);
    value(await protocols.activate(pack));
    expect(value(await protocols.active())).toEqual(pack);
    expect(value(await protocols.list())).toMatchObject({
      active: { id: pack.id, version: pack.version },
      missing: false,
    });
  });

  test('[R1] chosen and not here is an error, and no other pack is used', async () => {
    const practices = createPracticeRepository(ports);
    const found = value(await practices.practice());
    if (found === null) throw new Error('no practice');
    const gone = { id: 'lost', version: '2.0.0' };
    value(await practices.savePractice({ ...found.record, activePack: gone }, found));
    expect(await activePackIn(ports.store)).toEqual(code('protocol.missing'));
    expect(value(await protocols.list())).toMatchObject({ active: gone, missing: true });
  });

  test('[R1] a draft is not found by its name, and cannot be chosen', async () => {
    const draftId = value(await protocols.beginDraft(defaultPack));
    const { pack } = (await opened(draftId)).saved.record;
    expect(value(await findPackIn(ports.store, pack))).toBeNull();
    expect(await protocols.activate(pack)).toEqual(code('protocol.missing'));
  });

  test('[R1] a pack that cannot be read is counted, and never taken for one that is not here', async () => {
    await published();
    const draftId = testRecordId(0x77);
    const broken = { kind: 'protocolPack' as const, recordId: draftId, patientId: null, basedOnRevision: 0 };
    await ports.store.commit([
      { ...broken, schemaVersion: 1, happenedAt: now, record: { status: 'published' } },
    ]);
    expect(value(await protocols.list()).unreadable).toBe(1);
    expect(await findPackIn(ports.store, { id: 'lost', version: '1.0.0' })).toEqual(
      code('record.unreadable'),
    );
    expect(value(await findPackIn(ports.store, defaultPack))).toBe(defaultPack);
  });

  test('[R1] chosen back, the default is followed, not held', async () => {
    const { pack } = await published();
    value(await protocols.activate(pack));
    value(await protocols.activate(defaultPack));
    const practice = value(await createPracticeRepository(ports).practice());
    expect(practice?.record).toEqual({ name: 'Кабинет', activePack: null });
  });
});

describe('a draft', () => {
  test('of a shipped pack has a name of its own, its parent, and says what the parent says', async () => {
    const { record } = (await opened(value(await protocols.beginDraft(defaultPack)))).saved;
    expect(record.pack.id).not.toBe(defaultPack.id);
    expect(record.pack.parent).toEqual({ id: defaultPack.id, version: defaultPack.version });
    expect(record.pack).toMatchObject({ author: 'Кабинет', effectiveFrom: '2026-11-21' });
    expect(record.pack.rules).toEqual(defaultPack.rules);
    expect(record.editedById).toBe(ports.practitionerId);
  });

  test('of a pack of our own is its next version, of one from a file a copy', async () => {
    const { pack } = await published('1.9.0');
    const { record } = (await opened(value(await protocols.beginDraft(pack)))).saved;
    expect(record.pack).toMatchObject({ id: pack.id, version: '1.9.1', parent: { version: '1.9.0' } });
  });

  test('[R2] is saved over and discarded, and is gone then', async () => {
    const draftId = value(await protocols.beginDraft(defaultPack));
    const { pack } = (await opened(draftId)).saved.record;
    value(await protocols.saveDraft(draftId, stricter(pack, '3.0.0'), 1));
    expect((await opened(draftId)).saved.record.pack.version).toBe('3.0.0');
    value(await protocols.discardDraft(draftId, 2));
    expect(value(await protocols.draft(draftId))).toBeNull();
    expect(value(await protocols.list()).records).toEqual([]);
    expect(await protocols.saveDraft(draftId, pack, 3)).toEqual(code('record.conflict'));
  });

  test('[R4] saved from another revision is a conflict, and nothing is overwritten', async () => {
    const draftId = value(await protocols.beginDraft(defaultPack));
    const { pack } = (await opened(draftId)).saved.record;
    value(await protocols.saveDraft(draftId, stricter(pack, '3.0.0'), 1));
    expect(await protocols.saveDraft(draftId, pack, 1)).toEqual(code('record.conflict'));
    expect(await protocols.discardDraft(draftId, 1)).toEqual(code('record.conflict'));
    expect((await opened(draftId)).saved.record.pack.version).toBe('3.0.0');
  });

  test('[R2] never takes over another name', async () => {
    const draftId = value(await protocols.beginDraft(defaultPack));
    const { pack } = (await opened(draftId)).saved.record;
    expect(await protocols.saveDraft(draftId, { ...pack, id: 'other' }, 1)).toEqual(code('record.invalid'));
  });
});

describe('publishing', () => {
  test('[R2] a published version is not saved over, not published again, not discarded', async () => {
    const { draftId, pack } = await published();
    const changed = { ...pack, version: '4.0.0' };
    expect(await protocols.saveDraft(draftId, changed, 2)).toEqual(code('record.conflict'));
    expect(await protocols.publish(draftId, changed, 2, '')).toEqual(code('record.conflict'));
    expect(await protocols.discardDraft(draftId, 2)).toEqual(code('record.conflict'));
    expect(value(await findPackIn(ports.store, pack))).toEqual(pack);
    expect(value(await protocols.list()).records[0]?.record).toMatchObject({
      status: 'published',
      publishedAt: now,
      publishedById: ports.practitionerId,
      changeNote: 'stricter',
    });
  });

  test('[R3] asks for a version above the parent and above every published one', async () => {
    const draftId = value(await protocols.beginDraft(defaultPack));
    const { pack } = (await opened(draftId)).saved.record;
    for (const version of [defaultPack.version, '0.9.9', '2', '1.2', '1.2.3.4'])
      expect(await protocols.publish(draftId, stricter(pack, version), 1, '')).toEqual(
        code('protocol.versionTooLow'),
      );
    value(await protocols.publish(draftId, stricter(pack, '1.9.0'), 1, ''));
    const again = value(await protocols.beginDraft({ id: pack.id, version: '1.9.0' }));
    const next = (await opened(again)).saved.record.pack;
    const changed = { ...stricter(next, '1.9.0'), facts: next.facts.slice(1) };
    expect(await protocols.publish(again, changed, 1, '')).toEqual(code('protocol.versionTooLow'));
    value(await protocols.publish(again, { ...changed, version: '1.10.0' }, 1, ''));
  });

  test('[R3] is refused with faults, and with nothing changed', async () => {
    const draftId = value(await protocols.beginDraft(defaultPack));
    const { pack } = (await opened(draftId)).saved.record;
    const [first, ...others] = pack.rules;
    if (first === undefined) throw new Error('no rules');
    const faulty = { ...pack, version: '2.0.0', rules: [{ ...first, groupId: 'nowhere' }, ...others] };
    expect(await protocols.publish(draftId, faulty, 1, '')).toEqual(code('protocol.faulty'));
    const same = { ...defaultPack, id: pack.id, parent: pack.parent, version: '2.0.0' };
    expect(await protocols.publish(draftId, same, 1, '')).toEqual(code('protocol.nothingChanged'));
  });
});
