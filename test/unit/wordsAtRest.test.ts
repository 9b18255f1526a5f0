import { describe, expect, it } from 'vitest';
import { wordsIn } from '../e2e/harness/wordsAtRest';

const word = 'zq1vxkw42';

describe('[K1] the search for words at rest finds what it should', () => {
  it.each([
    ['UTF-8', Buffer.from(`a ${word} b`)],
    ['UTF-16', Buffer.from(`a ${word} b`, 'utf16le')],
    ['base64, first alignment', Buffer.from(Buffer.from(`${word} and more`).toString('base64'))],
    ['base64, second alignment', Buffer.from(Buffer.from(`x${word} and more`).toString('base64'))],
    ['base64, third alignment', Buffer.from(Buffer.from(`xy${word} and more`).toString('base64'))],
  ])('in %s', (_form, content) => {
    expect(wordsIn(content, [word])).toEqual([word]);
  });

  it('and nothing where it is not', () => {
    expect(wordsIn(Buffer.from('a zq1vxkw41 b'), [word])).toEqual([]);
  });
});
