import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashHexSchema } from '@shared/kernel/ids';
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

describe('finding the practice', () => {
  test('[K48] nothing, a missing folder, an emptied folder and no vault are told apart', async () => {
    const service = serviceAt(place);
    expect(must(await service.start())).toBe('none');
    await createPractice(service);
    await service.close();

    const away = `${place.defaultFolder}-away`;
    await rename(place.defaultFolder, away);
    const missing = serviceAt(place);
    expect(codeOf(await missing.start())).toBe('vault.folderMissing');
    expect(codeOf(await missing.create({ passphrase, label: 'Olga', folder: 'default' }))).toBe(
      'vault.folderMissing',
    );
    await mkdir(place.defaultFolder);
    expect(codeOf(await missing.start())).toBe('vault.folderMissing');
    await writeFile(join(place.defaultFolder, 'letter.txt'), 'dear');
    expect(codeOf(await missing.start())).toBe('vault.notAVault');
    expect(codeOf(await missing.openExisting(place.defaultFolder))).toBe('vault.notAVault');

    must(await missing.openExisting(away));
    expect(missing.state().status).toBe('locked');
    await missing.close();
    const again = serviceAt(place);
    expect(must(await again.start())).toBe('locked');
    expect(again.location()?.folder).toBe(away);
    await again.close();
  });

  test('[K48] a lost pointer never looks like an empty practice', async () => {
    const service = serviceAt(place);
    const { wrapId } = await createPractice(service);
    await service.close();
    const pointers = ['pointer.json', 'pointer.previous.json'].map((name) =>
      join(place.userDataFolder, name),
    );
    for (const path of pointers) await rm(path);
    const found = serviceAt(place);
    expect(must(await found.start())).toBe('locked');
    must(await found.unlock({ method: 'passphrase', wrapId, passphrase }));
    await found.close();

    await rename(place.defaultFolder, `${place.defaultFolder}-away`);
    for (const path of pointers) await rm(path);
    expect(codeOf(await serviceAt(place).start())).toBe('vault.folderMissing');
    for (const path of pointers) await writeFile(path, 'rubbish');
    await rm(join(place.userDataFolder, 'vaults'), { recursive: true });
    expect(codeOf(await serviceAt(place).start())).toBe('vault.folderMissing');
  });

  test('[K22] [K48] one damaged generation heals, two heal from the copy, all three are damage', async () => {
    const service = serviceAt(place);
    const { wrapId, vaultId } = await createPractice(service);
    await service.close();
    const current = join(place.defaultFolder, 'vault.json');
    const previous = join(place.defaultFolder, 'vault.previous.json');
    const copy = join(place.userDataFolder, 'vaults', vaultId, 'vault.json');
    const whole = await readFile(current, 'utf8');
    for (const lost of [[current], [previous], [current, previous], [copy], [current, copy]]) {
      for (const path of lost) await writeFile(path, whole.slice(0, 100));
      const healed = serviceAt(place);
      must(await healed.start());
      must(await healed.unlock({ method: 'passphrase', wrapId, passphrase }));
      await healed.close();
      for (const path of [current, previous, copy]) expect(await readFile(path, 'utf8')).toBe(whole);
    }
    for (const path of [current, previous, copy]) await writeFile(path, whole.slice(0, 100));
    expect(codeOf(await serviceAt(place).start())).toBe('vault.damaged');
  });

  test('[K48] vault.json gone but keys still there is damage, not an empty folder', async () => {
    const service = serviceAt(place);
    const { vaultId } = await createPractice(service);
    await service.close();
    await mkdir(join(place.defaultFolder, 'keys'));
    for (const name of ['vault.json', 'vault.previous.json']) await rm(join(place.defaultFolder, name));
    const healed = serviceAt(place);
    expect(must(await healed.start())).toBe('locked');
    await healed.close();
    for (const name of ['vault.json', 'vault.previous.json']) await rm(join(place.defaultFolder, name));
    await rm(join(place.userDataFolder, 'vaults', vaultId), { recursive: true });
    expect(codeOf(await serviceAt(place).start())).toBe('vault.damaged');
  });

  test('[K48] another vault in the place of ours is not opened in passing', async () => {
    const service = serviceAt(place);
    await createPractice(service);
    await service.close();
    const elsewhere = await newPlace();
    const other = serviceAt(elsewhere);
    await createPractice(other);
    await other.close();
    await rm(place.defaultFolder, { recursive: true });
    await rename(elsewhere.defaultFolder, place.defaultFolder);
    expect(codeOf(await serviceAt(place).start())).toBe('vault.notAVault');
    await elsewhere.remove();
  });

  test.each([
    ['app', { appVersion: '0.0.9', schemaVersion: 2, chromiumMajor: 138 }],
    ['schema', { appVersion: '0.2.0', schemaVersion: 1, chromiumMajor: 138 }],
    ['Chromium', { appVersion: '0.2.0', schemaVersion: 2, chromiumMajor: 114 }],
  ])(
    '[K48] an older %s is refused once a newer one has unlocked, and changes nothing',
    async (_what, marks) => {
      const newer = { appVersion: '0.2.0', schemaVersion: 2, chromiumMajor: 138 };
      const first = serviceAt(place);
      const { wrapId } = await createPractice(first);
      await first.close();
      const second = serviceAt(place, { marks: newer });
      must(await second.start());
      must(await second.unlock({ method: 'passphrase', wrapId, passphrase }));
      await second.close();
      const before = await snapshot(place.root);
      expect(codeOf(await serviceAt(place, { marks }).start())).toBe('vault.newerFormat');
      expect(await snapshot(place.root)).toEqual(before);
      const control = serviceAt(place, { marks: newer });
      must(await control.start());
      await control.close();
    },
  );

  test('[K48] a newer format is named, never healed from an older copy', async () => {
    const service = serviceAt(place);
    await createPractice(service);
    await service.close();
    for (const name of ['vault.json', 'vault.previous.json']) {
      const path = join(place.defaultFolder, name);
      await writeFile(path, (await readFile(path, 'utf8')).replace('"format": 1', '"format": 2'));
    }
    const before = await snapshot(place.root);
    expect(await serviceAt(place).start()).toEqual({
      ok: false,
      error: { code: 'vault.newerFormat', numbers: { format: 2 } },
    });
    expect(await snapshot(place.root)).toEqual(before);
  });

  test('[K50] the anchor survives and never moves backwards', async () => {
    const service = serviceAt(place);
    await createPractice(service);
    const head = (seq: number, digit: string) => ({ seq, hash: hashHexSchema.parse(digit.repeat(64)) });
    expect(service.anchor().seq).toBe(0);
    must(await service.setAnchor(head(7, 'a')));
    must(await service.setAnchor(head(5, 'b')));
    service.lock();
    must(await service.setAnchor(head(9, 'c')));
    await service.close();
    const again = serviceAt(place);
    must(await again.start());
    expect(again.anchor()).toEqual(head(9, 'c'));
    await again.close();
  });
});
