import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  codeOf,
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
    expect(codeOf(await service.issueRecovery({ passphrase }))).toBe('ipc.locked');
    expect(codeOf(await service.changePassphrase({ current: passphrase, next: otherPassphrase }))).toBe(
      'ipc.locked',
    );
    await service.close();
    expect(service.state().status).toBe('none');
    expect(service.location()).toBeNull();
  });
});
