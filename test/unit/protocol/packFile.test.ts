import { describe, expect, test } from 'vitest';
import { canonicalJson, isJson, jsonOf, sameJson } from '@shared/kernel/json';
import { packFileText, readPackFile } from '@shared/protocol/packFile';
import { smallPack } from '../../builders/smallPack';

const envelope = { format: 'plasmachart-protocol-pack', formatVersion: 1 };
const read = (file: unknown) => readPackFile(JSON.stringify(file));
const refused = (code: string, places: string[] = []) => ({
  ok: false,
  error: { error: { code }, places },
});
/** The file of the small pack with something done to its JSON. */
function spoilt(spoil: (pack: Record<string, unknown>) => void): unknown {
  const file = JSON.parse(packFileText(smallPack)) as { pack: Record<string, unknown> };
  spoil(file.pack);
  return file;
}
const at = (value: unknown, ...path: (string | number)[]): Record<string, unknown> =>
  path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), value) as Record<string, unknown>;

describe('[R8] a pack as a file', () => {
  test('is one text, whatever the order of its keys, and comes back the same', () => {
    const turned = JSON.parse(JSON.stringify(smallPack)) as typeof smallPack;
    const reversed = Object.fromEntries(Object.entries(turned).toReversed()) as typeof smallPack;
    expect(packFileText(reversed)).toBe(packFileText(smallPack));
    expect(readPackFile(packFileText(smallPack))).toEqual({ ok: true, value: smallPack });
    const text = packFileText(smallPack);
    expect(
      text.startsWith('{\n  "format": "plasmachart-protocol-pack",\n  "formatVersion": 1,\n  "pack": {'),
    ).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('[R9] a file that is refused', () => {
  test('is no JSON', () => {
    expect(readPackFile('')).toEqual(refused('protocol.fileNotJson'));
    expect(readPackFile('{"format":')).toEqual(refused('protocol.fileNotJson'));
  });

  test('is of another kind', () => {
    for (const other of [null, 1, [], {}, { ...envelope, format: 'x' }, { format: envelope.format }])
      expect(read(other)).toEqual(refused('protocol.fileOther'));
    for (const formatVersion of [0, 1.5, '1'])
      expect(read({ ...envelope, formatVersion })).toEqual(refused('protocol.fileOther'));
  });

  test('comes from a newer app, whatever stands in it', () => {
    expect(read({ ...envelope, formatVersion: 2 })).toEqual(refused('protocol.fileNewer'));
  });

  test('has no pack, or one of the wrong shape, and the places are named', () => {
    expect(read(envelope)).toEqual(refused('protocol.fileShape', ['pack']));
    const file = spoilt((pack) => {
      delete at(pack, 'rules', 1)['message'];
      at(pack, 'rules', 0, 'window')['days'] = 'many';
      at(pack, 'labs', 0)['sensitive'] = 1;
      Reflect.set(pack, 'author', '');
    });
    expect(read(file)).toEqual(
      refused('protocol.fileShape', [
        'author',
        'rules.fever.window.days',
        'rules.allergy.message',
        'labs.labCbc.sensitive',
      ]),
    );
  });

  test('never repeats a text of the file, and never more than twenty places', () => {
    const odd = spoilt((pack) => {
      at(pack, 'rules', 0)['id'] = 'not an id, but a long story';
      at(pack, 'rules', 0)['class'] = 'mild';
    });
    expect(read(odd)).toEqual(refused('protocol.fileShape', ['rules.0.id', 'rules.0.class']));
    const many = spoilt((pack) => {
      pack['facts'] = Array.from({ length: 30 }, () => ({}));
    });
    const answer = read(many);
    expect(answer.ok ? [] : answer.error.places).toHaveLength(20);
    const long = spoilt((pack) => {
      pack['x'.repeat(200)] = 1;
    });
    expect(read(long)).toEqual(refused('protocol.fileShape', ['x'.repeat(60)]));
  });

  test('says something this app does not know', () => {
    const file = spoilt((pack) => {
      pack['signedOffBy'] = 'somebody';
      at(pack, 'rules', 2)['unless'] = ['fever'];
      at(pack, 'rules', 0, 'window')['hours'] = 3;
    });
    expect(read(file)).toEqual(
      refused('protocol.fileShape', ['rules.fever.window.hours', 'rules.cough.unless', 'signedOffBy']),
    );
  });

  test('breaks a law of packs', () => {
    const file = spoilt((pack) => {
      at(pack, 'rules', 2)['groupId'] = 'nowhere';
    });
    expect(read(file)).toEqual(refused('protocol.fileFaulty', ['cough: unknown group']));
  });

  test('leaves out only what has a default', () => {
    const file = spoilt((pack) => {
      delete at(pack, 'rules', 2)['zones'];
      delete at(pack, 'rules', 2)['fields'];
    });
    expect(read(file)).toEqual({ ok: true, value: smallPack });
  });
});

describe('[R8] JSON', () => {
  test('is what it can say', () => {
    for (const value of [null, true, 0, 'x', [1, [null]], { a: { b: [] } }]) expect(isJson(value)).toBe(true);
    for (const value of [
      undefined,
      Number.NaN,
      Infinity,
      () => 1,
      Symbol('x'),
      [undefined],
      { a: undefined },
    ])
      expect(isJson(value)).toBe(false);
    expect(jsonOf({ a: 1 })).toEqual({ a: 1 });
    expect(() => jsonOf(undefined)).toThrow('not JSON');
  });

  test('is the same in any order of keys, and not of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: 1, c: null } })).toBe(
      '{\n  "a": {\n    "c": null,\n    "d": 1\n  },\n  "b": [\n    2,\n    1\n  ]\n}',
    );
    expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson(undefined, undefined)).toBe(true);
    expect(sameJson(null, undefined)).toBe(false);
    expect(sameJson(undefined, null)).toBe(false);
  });
});
