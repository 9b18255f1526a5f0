import { randomPositions, splitWords, unknownWords } from '@renderer/app/gate/recoveryText';
import { expect, it } from 'vitest';

it('[U5] words may be pasted with their numbers, in lines, in capitals', () => {
  expect(splitWords(' 1. Abandon\n2) ability,  3 able ')).toEqual(['abandon', 'ability', 'able']);
  expect(splitWords('')).toEqual([]);
});

it('[U5] a word that is in no recovery key is named by its place', () => {
  expect(unknownWords(['abandon', 'abandonn', 'zoo', 'кот'])).toEqual([2, 4]);
});

it('[U6] three different places are asked, in order, and every place gets its turn', () => {
  const seen = new Set<number>();
  for (let round = 0; round < 400; round += 1) {
    const positions = randomPositions();
    expect(positions).toHaveLength(3);
    expect(new Set(positions).size).toBe(3);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    positions.forEach((position) => seen.add(position));
  }
  expect([...seen].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index));
});
