import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  codeOf,
  createPractice,
  must,
  newPlace,
  passphrase,
  type Place,
  serviceAt,
  snapshot,
} from '../../builders/vault';

let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(() => place.remove());

describe('making a practice', () => {
  test('[K40] a new practice opens after a restart, with the same key', async () => {
    const first = serviceAt(place);
    expect(must(await first.start())).toBe('none');
    const created = must(await first.create({ passphrase, label: ' Olga ', folder: 'default' }));
    expect(created.recoveryWords).toHaveLength(24);
    expect(first.state().status).toBe('unlocked');
    await first.close();

    const second = serviceAt(place);
    expect(must(await second.start())).toBe('locked');
    expect(second.state().wraps).toEqual([{ wrapId: created.wrapId, label: 'Olga' }]);
    const opened = must(await second.unlock({ method: 'passphrase', wrapId: created.wrapId, passphrase }));
    expect(opened.masterKey).toEqual(created.masterKey);
    expect(opened).toMatchObject({
      vaultId: created.vaultId,
      deviceId: created.deviceId,
      practitionerId: created.practitionerId,
      recoveryConfirmed: false,
    });
    await second.close();
  });

  test('[K40] a folder that holds anything is refused and left as it is', async () => {
    await mkdir(place.defaultFolder, { recursive: true });
    await writeFile(join(place.defaultFolder, 'letter.txt'), 'dear');
    const before = await snapshot(place.defaultFolder);
    const service = serviceAt(place);
    must(await service.start());
    expect(codeOf(await service.create({ passphrase, label: 'Olga', folder: 'default' }))).toBe(
      'vault.folderNotEmpty',
    );
    expect(codeOf(await service.chooseFolderForCreate(place.defaultFolder))).toBe('vault.folderNotEmpty');
    expect(await snapshot(place.defaultFolder)).toEqual(before);
  });

  test('[K40] a practice that is there is never overwritten', async () => {
    const first = serviceAt(place);
    await createPractice(first);
    expect(codeOf(await first.create({ passphrase, label: 'Olga', folder: 'default' }))).toBe(
      'vault.alreadyExists',
    );
    expect(codeOf(await first.chooseFolderForCreate(place.defaultFolder))).toBe('vault.alreadyExists');
    await first.close();
    await rm(join(place.defaultFolder, 'vault.json'));
    await rm(join(place.defaultFolder, 'vault.previous.json'));
    await mkdir(join(place.defaultFolder, 'keys'));
    expect(codeOf(await serviceAt(place).chooseFolderForCreate(place.defaultFolder))).toBe(
      'vault.alreadyExists',
    );
  });

  test('[K11] [K40] a weak passphrase makes no practice', async () => {
    const service = serviceAt(place);
    must(await service.start());
    const weak = await service.create({ passphrase: 'passwordpassword', label: 'Olga', folder: 'default' });
    expect(codeOf(weak)).toBe('vault.weakPassphrase');
    expect(serviceAt(place).state().status).toBe('none');
  });
});
