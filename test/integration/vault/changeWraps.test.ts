import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  codeOf,
  createPractice,
  must,
  newPlace,
  otherPassphrase,
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

  test('[K52] whoever only finds the window unlocked gets no words: the passphrase is asked, and guessing waits', async () => {
    const service = serviceAt(place);
    const { wrapId, recoveryWords } = await createPractice(service);
    const before = await snapshot(place.root);
    expect(codeOf(await service.issueRecovery({ passphrase: otherPassphrase }))).toBe(
      'vault.wrongPassphrase',
    );
    for (let guess = 0; guess < 5; guess += 1) await service.issueRecovery({ passphrase: `guess ${guess}` });
    expect(codeOf(await service.issueRecovery({ passphrase: 'one more' }))).toBe('vault.wait');
    expect(await snapshot(place.root)).toEqual(before);
    service.lock();
    await service.close();
    const again = serviceAt(place);
    must(await again.start());
    must(await again.recover({ wrapId, words: recoveryWords, newPassphrase: otherPassphrase }));
    await again.close();
  });

  test('[K44] new words replace the former ones', async () => {
    const service = serviceAt(place);
    const { wrapId, recoveryWords } = await createPractice(service);
    const next = must(await service.issueRecovery({ passphrase }));
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
