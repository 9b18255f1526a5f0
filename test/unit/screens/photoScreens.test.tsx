// @vitest-environment jsdom
import { readChart } from '@renderer/repositories/patientChart';
import { createPhotoRepository, type PhotoRepository } from '@renderer/repositories/photoRepository';
import { CompareScreen } from '@renderer/screens/photos/CompareScreen';
import { PhotoScreen } from '@renderer/screens/photos/PhotoScreen';
import { PhotosTab } from '@renderer/screens/photos/PhotosTab';
import type { Services } from '@renderer/screens/services';
import { patientFormat } from '@shared/domain/patient';
import { photoFormat, type Photo } from '@shared/domain/photo';
import { messagesFor } from '@shared/i18n/messages';
import { appError } from '@shared/kernel/errors';
import { hashHexSchema } from '@shared/kernel/ids';
import { fail } from '@shared/kernel/result';
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aPatient } from '../../builders/patient';
import { createTestPorts, type TestPorts } from '../../builders/repositoryPorts';
import { only } from '../ui/mounted';
import { practiceWindow, servicesWith, settle } from './practiceWindow';

const t = messagesFor('en').photos;
const patientId = testRecordId(1);
const [left, right] = [testRecordId(11), testRecordId(12)];
const hash = hashHexSchema.parse('ab'.repeat(32));
let ports: TestPorts;
let services: Services;

const picture = (note: string): Photo => ({
  phase: 'before',
  view: 'front',
  takenOn: '2026-11-21',
  sessionId: null,
  note,
  imageType: 'image/jpeg',
  widthPx: 4,
  heightPx: 4,
  byteLength: 10,
  originalHash: hash,
  thumbnailHash: hash,
});

async function record(kind: 'patient' | 'photo', recordId: typeof patientId, body: unknown): Promise<void> {
  const schemaVersion = (kind === 'patient' ? patientFormat : photoFormat).version;
  const happenedAt = ports.clock.now();
  await ports.store.commit([
    { kind, recordId, patientId, basedOnRevision: 0, schemaVersion, happenedAt, record: body },
  ]);
}

beforeEach(async () => {
  // No pictures in jsdom: one that cannot be shown says so, and everything around it stays.
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no pictures here')));
  ports = createTestPorts(testRecordId(99), '2026-11-22T10:00:00.000+03:00');
  await record('patient', patientId, aPatient());
  await record('photo', left, picture('first'));
  await record('photo', right, picture('second'));
  const patients: Partial<Services['patients']> = { chart: (id) => readChart(ports.store, id) };
  const image: PhotoRepository['image'] = async () => fail(appError('photo.missing'));
  const { clock, drafts, newRecordId } = ports;
  const photos = { ...createPhotoRepository(ports), image };
  services = servicesWith({ patients: patients as Services['patients'], photos, clock, drafts, newRecordId });
});

describe('whose photos these are', () => {
  const name = 'Иванова Анна Петровна';
  const banner = `header[aria-label="${messagesFor('en').chart.banner}"] h1`;

  it('[O4] stands above a single photo', async () => {
    const screens = { '/patients/$patientId/pictures/$photoId': PhotoScreen };
    const { place } = await practiceWindow(services, screens, `/patients/${patientId}/pictures/${left}`);
    expect(only(place, banner).textContent).toBe(name);
    expect(place.textContent).toContain(t.details);
  });

  it('[O4] stands above two photos compared', async () => {
    const screens = { '/patients/$patientId/compare': CompareScreen };
    const { place } = await practiceWindow(services, screens, `/patients/${patientId}/compare`);
    expect(only(place, banner).textContent).toBe(name);
    expect(place.textContent).toContain(t.compareLeft);
  });
});

describe('photos chosen and not saved yet', () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
  const screens = {
    '/photos': () => <PhotosTab patientId={patientId} />,
    '/elsewhere': () => <p>elsewhere</p>,
    '/other': () => <PhotosTab patientId={testRecordId(2)} />,
  };

  async function choose(place: ParentNode, ...files: File[]): Promise<void> {
    const input = only<HTMLInputElement>(place, 'input[type=file]');
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
  }

  it('[O5] are there again after a look elsewhere, for this patient only', async () => {
    await record('patient', testRecordId(2), aPatient()).catch(() => undefined);
    const { place, goTo } = await practiceWindow(services, screens, '/photos');
    await choose(place, new File([jpeg], 'one.jpg'), new File([jpeg], 'two.jpg'));
    expect(place.textContent).toContain(t.saveAll(2));
    await goTo('/elsewhere');
    expect(place.textContent).toBe('elsewhere');
    await goTo('/other');
    expect(place.textContent).not.toContain(t.saveAll(2));
    await goTo('/photos');
    expect(place.textContent).toContain(t.saveAll(2));
  });

  it('[O5] [O2] a file that is not taken is named', async () => {
    const { place } = await practiceWindow(services, screens, '/photos');
    await choose(place, new File([jpeg], 'one.jpg'), new File(['plain text'], 'letter from Anna.txt'));
    expect(place.textContent).toContain(t.refused(1));
    expect(place.textContent).toContain('letter from Anna.txt');
    expect(place.textContent).not.toContain('one.jpg');
  });

  it('[O5] control: what was taken off the list does not come back', async () => {
    const { place, goTo } = await practiceWindow(services, screens, '/photos');
    await choose(place, new File([jpeg], 'one.jpg'));
    const remove = only<HTMLButtonElement>(place, `button[aria-label="${t.remove}"]`);
    await act(async () => remove.click());
    await goTo('/elsewhere');
    await goTo('/photos');
    expect(place.textContent).not.toContain(t.importTitle);
  });
});
