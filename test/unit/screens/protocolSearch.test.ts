import { describe, expect, test } from 'vitest';
import { groupedParts, partMatches } from '@renderer/screens/protocols/foundParts';
import { packSections, partKey, partsOf } from '@shared/protocol/packParts';
import { smallPack } from '../../builders/smallPack';

const found = (query: string): string[] =>
  groupedParts(smallPack, query, packSections).flatMap(({ parts }) => parts.map(partKey));

describe('[R12] the search in a protocol', () => {
  test('finds a question, a message and an id, in either language, whatever the case', () => {
    expect(found('ALLERGY?')).toEqual(['rules/allergy']);
    expect(found('решите с врачом')).toEqual(['rules/allergy']);
    expect(found('сколько')).toContain('conflicts/feverDays');
    expect(found('labCbc')).toContain('labs/labCbc');
  });

  test('takes every word, in any order, and ё for е', () => {
    expect(found('болеете сегодня')).toEqual(['visitQuestions/today']);
    expect(found('сегодня болеёте')).toEqual(['visitQuestions/today']);
    expect(found('болеете завтра')).toEqual([]);
  });

  test('finds by the title of a source and by the row of the seeds', () => {
    const part = partsOf(smallPack).find((each) => partKey(each) === 'rules/fever');
    if (part === undefined) throw new Error('no rule');
    expect(partMatches(part, 'Title of seed', { S000: 'Title of the seed' })).toBe(true);
    expect(partMatches(part, 'Title of seed', { S004: 'Title of the seed' })).toBe(false);
    expect(found('S-40')).toEqual(['facts/origin']);
  });

  test('empty, it shows everything once: questions by their groups, what stands elsewhere not again', () => {
    const groups = groupedParts(smallPack, '  ', packSections);
    const questions = groups.filter(({ section }) => section === 'rules');
    expect(questions.map(({ groupId, parts }) => [groupId, parts.map(({ id }) => id)])).toEqual([
      ['first', ['fever', 'cough']],
      ['second', ['allergy']],
    ]);
    const all = found('');
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain('preparation/sources');
    expect(groupedParts(smallPack, '', ['gaps']).map(({ section }) => section)).toEqual(['gaps']);
  });
});
