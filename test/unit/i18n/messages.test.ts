import { en } from '@shared/i18n/en';
import { ru } from '@shared/i18n/ru';
import { pluralEn, pluralRu } from '@shared/i18n/plural';
import { describe, expect, it } from 'vitest';

type Leaf = { path: string; text: string };

/** Every plain sentence; those with a number in them are functions, and are held by the compiler alone. */
function sentences(node: unknown, path = ''): Leaf[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

function keys(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [`${path}: ${typeof node}`];
  return Object.entries(node).flatMap(([key, value]) => keys(value, `${path}.${key}`));
}

/** Names, symbols and codes that are the same in both languages. */
const sameInBoth = /^[\s\d.,:;%/·–—\-+×()№<>≥≤°A-Z]*$|PlasmaChart|English|Русский|Chromium|^Node$|^g$|@/;

describe('the two languages', () => {
  it('[U7] have the same keys, of the same kinds', () => {
    expect(keys(ru).toSorted()).toEqual(keys(en).toSorted());
  });

  it('[U7] Russian sentences are Russian: Cyrillic wherever English has a sentence', () => {
    const latinOnly = sentences(ru).filter(
      ({ path, text }) =>
        text !== '' && !/[а-яё]/i.test(text) && !sameInBoth.test(text) && path !== '.shell.palette.language',
    );
    expect(latinOnly).toEqual([]);
  });

  it('[U7] no English sentence holds Cyrillic by mistake', () => {
    const mixed = sentences(en).filter(
      ({ path, text }) =>
        /[а-яё]/i.test(text) && path !== '.shell.palette.language' && !path.endsWith('languageNames.ru'),
    );
    expect(mixed).toEqual([]);
  });

  it('[U7] control: an untranslated sentence would be found', () => {
    expect(sameInBoth.test('Save the patient')).toBe(false);
  });
});

it('[U8] counts take the right form of the word', () => {
  const ruForms = { one: 'сеанс', few: 'сеанса', many: 'сеансов' };
  const said = [1, 2, 5, 11, 21, 22, 25, 111].map((count) => pluralRu(count, ruForms));
  expect(said).toEqual(['сеанс', 'сеанса', 'сеансов', 'сеансов', 'сеанс', 'сеанса', 'сеансов', 'сеансов']);
  expect([0, 1, 2].map((count) => pluralEn(count, { one: 'day', other: 'days' }))).toEqual([
    'days',
    'day',
    'days',
  ]);
});
