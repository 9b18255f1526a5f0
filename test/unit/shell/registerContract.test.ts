import { describe, expect, test } from 'vitest';
import { contract } from '@shared/ipc/contract';
import { events } from '@shared/ipc/events';
import { channelNames, eventNames } from '@shared/ipc/names';
import { AppFailure } from '@shared/kernel/errors';
import { ok, type Result } from '@shared/kernel/result';
import { call, openDoor } from '../../builders/ipcCall';

const route = () => ok({ route: '/today' });

/** An answer of the wrong shape, as a mistake in a handler would make it. */
const slipped = JSON.parse('{"ok":true,"value":{"route":7}}') as Result<{ route: string }>;

describe('[X10] what a call has to pass', () => {
  test('[X9] a sender that is not admitted is refused before its input is looked at', async () => {
    const guard = { ...openDoor, admitsSender: () => false };
    const { answer, log } = await call('lock.recallRoute', { any: 'thing' }, route, guard);
    expect(answer).toEqual({ ok: false, error: { code: 'ipc.refused' } });
    expect(log.entries).toEqual([{ event: 'ipc.refused', detail: { channel: 'lock.recallRoute' } }]);
  });

  test('[X9] control: the same call from an admitted sender is answered', async () => {
    const { answer } = await call('lock.recallRoute', {}, route);
    expect(answer).toEqual({ ok: true, value: { route: '/today' } });
  });

  test('[X10] input that does not fit is refused with a code and nothing of the input', async () => {
    const { answer, log } = await call('lock.rememberRoute', { route: { name: 'Иванова' } }, () => ok({}));
    expect(answer).toEqual({ ok: false, error: { code: 'ipc.badInput' } });
    expect(JSON.stringify(log.entries)).not.toContain('Иванова');
  });

  test('[X10] what the schema does not name never reaches a handler', async () => {
    let seen: unknown;
    const smuggled: unknown = JSON.parse('{"session":true,"admin":1,"__proto__":{"polluted":1}}');
    await call('lock.activity', smuggled, (input) => {
      seen = input;
      return ok({ locksAtMs: 0 });
    });
    expect(seen).toEqual({ session: true });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('[X11] channels for the unlocked app answer ipc.locked while it is not', async () => {
    const guard = { ...openDoor, isUnlocked: () => false };
    const { answer } = await call('lock.rememberRoute', { route: '/x' }, () => ok({}), guard);
    expect(answer).toEqual({ ok: false, error: { code: 'ipc.locked' } });
  });

  test('[X12] an answer that does not fit its schema does not leave main', async () => {
    const { answer, log } = await call('lock.recallRoute', {}, () => slipped);
    expect(answer).toEqual({ ok: false, error: { code: 'app.unexpected' } });
    expect(log.entries[0]?.event).toBe('ipc.badOutput');
  });

  test('[X12] a handler that throws becomes app.unexpected; an AppFailure keeps its code', async () => {
    const thrown = await call('lock.recallRoute', {}, () => {
      throw new Error('patient Иванова not found');
    });
    expect(thrown.answer).toEqual({ ok: false, error: { code: 'app.unexpected' } });
    expect(JSON.stringify(thrown.log.entries)).not.toContain('Иванова');
    const carried = await call('lock.recallRoute', {}, () => {
      throw new AppFailure({ code: 'journal.diskFull' });
    });
    expect(carried.answer).toEqual({ ok: false, error: { code: 'journal.diskFull' } });
  });
});

test('[X17] the names the preload exposes are the contract, neither more nor less', () => {
  expect([...channelNames].toSorted()).toEqual(Object.keys(contract).toSorted());
  expect(new Set(channelNames).size).toBe(channelNames.length);
  expect([...eventNames].toSorted()).toEqual(Object.keys(events).toSorted());
});
