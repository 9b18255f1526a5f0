import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPlace, passphrase, type Place } from '../../builders/vault';
import { makeVault, type MadeVault, patient, picture, session } from './makeVault';
import { readVault } from './reader';

let place: Place;
let made: MadeVault;

beforeAll(async () => {
  place = await newPlace();
  made = await makeVault(place);
});
afterAll(() => place.remove());

describe('[T8] a reader that knows only docs/vault-format.md', () => {
  it('opens the vault by its passphrase and reads every record', async () => {
    const vault = await readVault(place.defaultFolder, { passphrase });
    expect(vault.frames.map(({ seq, kind, revision }) => `${seq} ${kind} ${revision}`)).toEqual([
      '1 practice 1',
      '2 practitioner 1',
      '3 patient 1',
      '4 patient 2',
      '5 screening 1',
      '6 session 1',
      '7 photo 1',
      '8 checkpoint 1',
    ]);
    expect(vault.frames[3]?.body).toMatchObject({ record: patient });
    expect(vault.frames[5]?.body).toMatchObject({ record: session });
    expect({ seq: vault.frames.length, hash: vault.head }).toEqual(made.head);
    expect(vault.anchor).toEqual(made.head);
  });

  it('finds the picture byte for byte', async () => {
    const { frames, picture: open } = await readVault(place.defaultFolder, { passphrase });
    const photo = frames.find(({ kind }) => kind === 'photo');
    const name = photo?.attachments[0];
    if (photo === undefined || name === undefined) throw new Error('no photo');
    expect(Uint8Array.from(open(photo, name, 'original'))).toEqual(picture);
    expect(() => open(photo, name, 'thumbnail')).toThrow(/authenticate/);
  });

  it('opens the vault by the 24 words', async () => {
    expect((await readVault(place.defaultFolder, { words: made.words })).head).toBe(made.head.hash);
  });

  it('control: is kept out by another passphrase, and by one changed bit', async () => {
    const wrong = readVault(place.defaultFolder, { passphrase: `${passphrase}!` });
    await expect(wrong).rejects.toThrow(/authenticate/);
    const path = join(place.defaultFolder, 'journal', '000001.log');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    writeFileSync(path, bytes);
    await expect(readVault(place.defaultFolder, { passphrase })).rejects.toThrow(/authenticate/);
  });
});
