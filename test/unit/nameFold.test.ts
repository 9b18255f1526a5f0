import { describe, expect, it } from 'vitest';
import { foldName } from '@shared/domain/nameFold';

const pairs: [string, string][] = [
  ['Иванова', 'Ivanova'],
  ['Сергей', 'Sergey'],
  ['Сергей', 'Sergei'],
  ['Юлия', 'Yulia'],
  ['Юлия', 'Julia'],
  ['Пётр', 'Pyotr'],
  ['Петр', 'Petr'],
  ['Фёдор', 'Fyodor'],
  ['Ксения', 'Xenia'],
  ['Хабаров', 'Khabarov'],
  ['Цветков', 'Tsvetkov'],
  ['Цветков', 'Cvetkov'],
  ['Евгений', 'Yevgeniy'],
  ['Евгений', 'Evgeny'],
  ['Щербаков', 'Shcherbakov'],
  ['Филипп', 'Philip'],
  ['Ёлкина', 'Елкина'],
  ['Яна', 'Jana'],
  ['Татьяна', 'Tatyana'],
  ['Дмитрий', 'Dmitry'],
  ['Наталья', 'Natalia'],
];

describe('[P1] a name meets its other spellings', () => {
  it.each(pairs)('%s and %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it('keeps different names apart and digits as they are', () => {
    expect(foldName('Иванова')).not.toBe(foldName('Петрова'));
    expect(foldName('0055')).toBe('0055');
  });
});
