import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashHexSchema } from '@shared/kernel/ids';
import {
  createPractice,
  must,
  newPlace,
  otherPassphrase,
  passphrase,
  type Place,
  quickKdf,
  serviceAt,
  snapshot,
  testClock,
} from '../../builders/vault';

let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(() => place.remove());

const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }): string =>
  result.ok ? 'ok' : result.error.code;

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

describe('opening', () => {
  test('[K41] a wrong passphrase opens nothing and changes nothing on disk', async () => {
    const service = serviceAt(place);
    const { wrapId } = await createPractice(service);
    service.lock();
    const before = await snapshot(place.root);
    for (const wrong of ['', 'x', `${passphrase} `, passphrase.toUpperCase()]) {
      const result = await service.unlock({ method: 'passphrase', wrapId, passphrase: wrong });
      expect(['vault.wrongPassphrase', 'vault.wait']).toContain(codeOf(result));
    }
    expect(service.state().status).toBe('locked');
    expect(await snapshot(place.root)).toEqual(before);
    await service.close();
  });

  test('[K12] the passphrase opens however the keyboard composed it', async () => {
    const service = serviceAt(place);
    must(await service.start());
    const composed = 'зелёный чайник ждёт утра'.normalize('NFC');
    const { wrapId } = must(
      await service.create({ passphrase: composed, label: 'Ольга', folder: 'default' }),
    );
    service.lock();
    const decomposed = composed.normalize('NFD');
    expect(decomposed).not.toBe(composed);
    must(await service.unlock({ method: 'passphrase', wrapId, passphrase: decomposed }));
    await service.close();
  });

  test('[K42] wrong attempts bring a rising delay; one made during it is not tried', async () => {
    const clock = testClock();
    const kdf = quickKdf();
    const service = serviceAt(place, { clock, kdf });
    const { wrapId } = await createPractice(service);
    service.lock();
    const attempt = (text: string) => service.unlock({ method: 'passphrase', wrapId, passphrase: text });
    const waits: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      expect(codeOf(await attempt('wrong'))).toBe('vault.wrongPassphrase');
      const waitMs = service.state().waitUntilMs === 0 ? 0 : service.state().waitUntilMs - clock.nowMs();
      waits.push(waitMs / 1000);
      if (waitMs === 0) continue;
      const callsBefore = kdf.calls();
      const refused = await attempt(passphrase);
      expect(refused).toEqual({
        ok: false,
        error: { code: 'vault.wait', numbers: { retryAfterMs: waitMs } },
      });
      expect(kdf.calls()).toBe(callsBefore);
      clock.advance(waitMs);
    }
    expect(waits).toEqual([0, 0, 2, 5, 10, 30, 60, 120, 300, 300, 300]);
    must(await attempt(passphrase));
    expect(service.state().waitUntilMs).toBe(0);
    await service.close();
  });

  test('[K42] setting the computer’s time forward does not end the delay', async () => {
    const clock = testClock();
    const service = serviceAt(place, { clock });
    const { wrapId } = await createPractice(service);
    service.lock();
    for (let count = 0; count < 3; count += 1)
      await service.unlock({ method: 'passphrase', wrapId, passphrase: 'wrong' });
    clock.setWall(clock.nowMs() + 86_400_000);
    expect(codeOf(await service.unlock({ method: 'passphrase', wrapId, passphrase }))).toBe('vault.wait');
    await service.close();
  });

  test('[K42] guesses sent at the same time are answered one after the other', async () => {
    const kdf = quickKdf();
    const service = serviceAt(place, { kdf });
    const { wrapId } = await createPractice(service);
    service.lock();
    const before = kdf.calls();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => service.unlock({ method: 'passphrase', wrapId, passphrase: 'wrong' })),
    );
    expect(kdf.calls() - before).toBe(3);
    expect(answers.map(codeOf).filter((code) => code === 'vault.wait')).toHaveLength(17);
    await service.close();
  });

  test('[K51] after lock nothing can be done that needs the master key', async () => {
    const service = serviceAt(place);
    await createPractice(service);
    service.lock();
    expect(codeOf(await service.setPin({ pin: '402957' }))).toBe('ipc.locked');
    expect(codeOf(await service.issueRecovery())).toBe('ipc.locked');
    expect(codeOf(await service.changePassphrase({ current: passphrase, next: otherPassphrase }))).toBe(
      'ipc.locked',
    );
    await service.close();
    expect(service.state().status).toBe('none');
    expect(service.location()).toBeNull();
  });
});

describe('wraps', () => {
  test('[K44] after a change only the new passphrase opens, from every file', async () => {
    const service = serviceAt(place);
    const { wrapId, vaultId } = await createPractice(service);
    expect(codeOf(await service.changePassphrase({ current: 'wrong', next: otherPassphrase }))).toBe(
      'vault.wrongPassphrase',
    );
    expect(codeOf(await service.changePassphrase({ current: passphrase, next: 'short' }))).toBe(
      'vault.weakPassphrase',
    );
    must(await service.changePassphrase({ current: passphrase, next: otherPassphrase }));
    await service.close();

    const copy = join(place.userDataFolder, 'vaults', vaultId, 'vault.json');
    const paths = ['vault.json', 'vault.previous.json'].map((name) => join(place.defaultFolder, name));
    const contents = await Promise.all([...paths, copy].map((path) => readFile(path, 'utf8')));
    expect(new Set(contents).size).toBe(1);
    const again = serviceAt(place);
    must(await again.start());
    expect(codeOf(await again.unlock({ method: 'passphrase', wrapId, passphrase }))).toBe(
      'vault.wrongPassphrase',
    );
    must(await again.unlock({ method: 'passphrase', wrapId, passphrase: otherPassphrase }));
    await again.close();
  });

  test('[K45] the words open and set a new passphrase; wrong words open nothing', async () => {
    const service = serviceAt(place);
    const { wrapId, recoveryWords, masterKey } = await createPractice(service);
    service.lock();
    const swapped = [recoveryWords[1] ?? '', recoveryWords[0] ?? '', ...recoveryWords.slice(2)];
    const before = await snapshot(place.root);
    const wrong = await service.recover({ wrapId, words: swapped, newPassphrase: otherPassphrase });
    expect(codeOf(wrong)).toBe('vault.wrongRecoveryWords');
    const weak = await service.recover({ wrapId, words: recoveryWords, newPassphrase: 'short' });
    expect(codeOf(weak)).toBe('vault.weakPassphrase');
    expect(await snapshot(place.root)).toEqual(before);
    const sloppy = recoveryWords.map((word) => ` ${word.toUpperCase()} `);
    const opened = must(await service.recover({ wrapId, words: sloppy, newPassphrase: otherPassphrase }));
    expect(opened.masterKey).toEqual(masterKey);
    service.lock();
    expect(codeOf(await service.unlock({ method: 'passphrase', wrapId, passphrase }))).toBe(
      'vault.wrongPassphrase',
    );
    must(await service.unlock({ method: 'passphrase', wrapId, passphrase: otherPassphrase }));
    await service.close();
  });

  test('[K44] new words replace the former ones', async () => {
    const service = serviceAt(place);
    const { wrapId, recoveryWords } = await createPractice(service);
    const next = must(await service.issueRecovery());
    expect(next.recoveryWords).not.toEqual(recoveryWords);
    service.lock();
    const former = await service.recover({ wrapId, words: recoveryWords, newPassphrase: otherPassphrase });
    expect(codeOf(former)).toBe('vault.wrongRecoveryWords');
    must(await service.recover({ wrapId, words: next.recoveryWords, newPassphrase: otherPassphrase }));
    await service.close();
  });

  test('[K46] three words confirm, also after a restart, and their reminder goes', async () => {
    const first = serviceAt(place);
    const { wrapId, recoveryWords } = await createPractice(first);
    await first.close();
    const service = serviceAt(place);
    must(await service.start());
    must(await service.unlock({ method: 'passphrase', wrapId, passphrase }));
    const answer = (index: number, word = recoveryWords[index] ?? '') => ({ index, word });
    const refused = [
      [answer(0), answer(5), answer(9, 'zoo zoo')],
      [answer(0), answer(0), answer(0)],
    ];
    for (const answers of refused)
      expect(must(await service.confirmRecovery({ answers })).confirmed).toBe(false);
    expect(await readFile(join(place.defaultFolder, 'vault.json'), 'utf8')).not.toContain(
      '"pendingWords": null',
    );
    const answers = [answer(23), answer(5), answer(11)];
    expect(must(await service.confirmRecovery({ answers })).confirmed).toBe(true);
    expect(await readFile(join(place.defaultFolder, 'vault.json'), 'utf8')).toContain('"pendingWords": null');
    service.lock();
    const opened = must(await service.unlock({ method: 'passphrase', wrapId, passphrase }));
    expect(opened.recoveryConfirmed).toBe(true);
    await service.close();
  });

  test('[K47] a PIN opens until quit', async () => {
    const service = serviceAt(place);
    const { wrapId, masterKey } = await createPractice(service);
    expect(codeOf(await service.setPin({ pin: '123456' }))).toBe('vault.weakPin');
    must(await service.setPin({ pin: '402957' }));
    service.lock();
    expect(service.state().pinFor).toBe(wrapId);
    const opened = must(await service.unlock({ method: 'pin', pin: '402957' }));
    expect(opened.masterKey).toEqual(masterKey);
    await service.close();
    const again = serviceAt(place);
    must(await again.start());
    expect(again.state().pinFor).toBeNull();
    expect(codeOf(await again.unlock({ method: 'pin', pin: '402957' }))).toBe('vault.pinEnded');
    await again.close();
  });

  test('[K40] a label can be changed and shows while locked', async () => {
    const service = serviceAt(place);
    await createPractice(service);
    must(await service.setLabel({ label: 'Room 2' }));
    service.lock();
    expect(service.state().wraps.map(({ label }) => label)).toEqual(['Room 2']);
    await service.close();
  });
});

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
