import { beforeEach, describe, expect, test } from 'vitest';
import { createPracticeRepository } from '@renderer/repositories/practiceRepository';
import { createProtocolRepository, type ProtocolRepository } from '@renderer/repositories/protocolRepository';
import type { RecordStore } from '@renderer/store/recordStore';
import type { Result } from '@shared/kernel/result';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packFileText } from '@shared/protocol/packFile';
import { defaultPack } from '@shared/protocol/packs';
import { memoryPackFiles, type MemoryPackFiles } from '../../builders/memoryPackFiles';
import { testRecordId } from '../../builders/memoryRecordStore';
import { createTestPorts, type TestPorts } from '../../builders/repositoryPorts';
import { smallPack } from '../../builders/smallPack';

const now = '2026-11-21T10:05:00.000+03:00';
let files: MemoryPackFiles;
let ports: TestPorts;
let protocols: ProtocolRepository;

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function practiceOf(number: number): Promise<ProtocolRepository> {
  ports = createTestPorts(testRecordId(number), now);
  const practice = { name: 'Кабинет', activePack: null };
  value(await createPracticeRepository(ports).setUp(practice, { name: 'Анна', credential: '' }));
  return createProtocolRepository(ports, files);
}

/** Every record of the store, as it stands. */
async function everything(store: RecordStore): Promise<unknown> {
  return Promise.all([store.listByKind('protocolPack'), store.listByKind('practice')]);
}

/** Tries to import `chosen`; the answer, and whether anything is different afterwards. */
async function tried(chosen: string | Uint8Array) {
  files.chosen = chosen;
  const before = await everything(ports.store);
  const answer = await protocols.importFile();
  expect(await everything(ports.store)).toEqual(before);
  return answer.ok ? answer.value : answer.error.error.code;
}

beforeEach(async () => {
  files = memoryPackFiles();
  protocols = await practiceOf(99);
});

describe('[R8] [R10] a file', () => {
  test('of a published pack comes into another practice the same, is not in use there, and is a copy when edited', async () => {
    files.chosen = packFileText(smallPack);
    const ref = { id: 'small', version: '1.0.0' };
    expect(value(await protocols.importFile())).toEqual({ ...ref, alreadyHere: false });
    expect(value(await protocols.find(ref))).toEqual(smallPack);
    expect(value(await protocols.active())).toBe(defaultPack);
    expect(value(await protocols.list()).records[0]?.record).toMatchObject({
      status: 'published',
      origin: 'file',
      publishedAt: now,
    });
    value(await protocols.exportFile(ref));
    expect([...files.files.keys()]).toEqual(['small-1.0.0.json']);
    const other = await practiceOf(100);
    files.chosen = 'small-1.0.0.json';
    value(await other.importFile());
    expect(value(await other.find(ref))).toEqual(smallPack);
    const draftId = value(await other.beginDraft(ref));
    const copy = value(await other.draft(draftId))?.saved.record.pack;
    expect(copy?.id).toMatch(/^small-[0-9a-f]{8}$/);
    expect(copy?.parent).toEqual(ref);
  });

  test('of a pack that is here changes nothing: the same is told, another content is refused', async () => {
    files.chosen = packFileText(smallPack);
    value(await protocols.importFile());
    const ref = { id: 'small', version: '1.0.0' };
    expect(await tried(packFileText(smallPack))).toEqual({ ...ref, alreadyHere: true });
    expect(await tried(packFileText({ ...smallPack, author: 'Another' }))).toBe('protocol.fileConflict');
    expect(await tried(packFileText({ ...defaultPack, author: 'Another' }))).toBe('protocol.fileConflict');
    expect(await tried(packFileText(defaultPack))).toMatchObject({ alreadyHere: true });
  });

  test('cannot pass for another version of a shipped pack', async () => {
    const newer: ProtocolPack = { ...defaultPack, version: '99.0.0' };
    expect(await tried(packFileText(newer))).toBe('protocol.fileShippedId');
  });
});

describe('[R9] [R11] a file that is not taken in', () => {
  test('changes nothing and says why', async () => {
    const text = packFileText(smallPack);
    expect(await tried(text.slice(0, -20))).toBe('protocol.fileNotJson');
    expect(await tried(new Uint8Array([0xff, 0xfe, 0x00, 0x41]))).toBe('protocol.fileNotJson');
    expect(await tried('{}')).toBe('protocol.fileOther');
    expect(await tried(text.replace('"formatVersion": 1', '"formatVersion": 2'))).toBe('protocol.fileNewer');
    expect(await tried(text.replace('"class": "caution"', '"class": "mild"'))).toBe('protocol.fileShape');
    expect(await tried(text.replace('"groupId": "second"', '"groupId": "third"'))).toBe(
      'protocol.fileFaulty',
    );
  });

  test('cancelled is no failure, neither in nor out', async () => {
    files.chosen = null;
    expect(value(await protocols.importFile())).toBeNull();
    files.saving = 'cancelled';
    expect(value(await protocols.exportFile(defaultPack))).toBe(false);
    expect(files.files.size).toBe(0);
  });

  test('a disk that refuses is told, and what is not here is not exported', async () => {
    files.saving = 'refused';
    expect(await protocols.exportFile(defaultPack)).toEqual({
      ok: false,
      error: { code: 'file.writeFailed' },
    });
    const gone = await protocols.exportFile({ id: 'gone', version: '1.0.0' });
    expect(gone).toEqual({ ok: false, error: { code: 'protocol.missing' } });
  });

  test('with packs that cannot be read nothing is taken in: it might be here already', async () => {
    const broken = { kind: 'protocolPack' as const, recordId: testRecordId(7), patientId: null };
    await ports.store.commit([
      { ...broken, basedOnRevision: 0, schemaVersion: 1, happenedAt: now, record: { status: 'published' } },
    ]);
    expect(await tried(packFileText(smallPack))).toBe('record.unreadable');
  });
});
