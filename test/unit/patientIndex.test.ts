import { beforeEach, describe, expect, it } from 'vitest';
import { createPatientIndex, type PatientIndex } from '@renderer/store/search/patientIndex';
import { patientSearchText } from '@shared/domain/patientSearchText';
import { recordIdSchema, type RecordId } from '@shared/kernel/ids';

const idOf = (n: number): RecordId =>
  recordIdSchema.parse(`01900000-0000-7000-8000-${n.toString().padStart(12, '0')}`);

const people: [
  family: string,
  given: string,
  middle: string,
  birth: string,
  number: string,
  phone: string,
][] = [
  ['Иванова', 'Анна', 'Петровна', '1980-03-12', '01234', '+7 (912) 345-67-89'],
  ['Ёлкина', 'Юлия', '', '1992-11-01', '01235', '+7 921 000-11-22'],
  ['Müller', 'Jürgen', '', '1975-07-30', 'M-77', '030 1234567'],
  ["O'Brien", 'Sergey', '', '1968-01-05', '88', '07700 900123'],
  ['Щербакова', 'Наталья', 'Юрьевна', '1999-12-31', '90', ''],
];

let index: PatientIndex;

beforeEach(() => {
  index = createPatientIndex();
  people.forEach(([family, given, middle, birthDate, number, phone], n) => {
    const names = { family, given, middle };
    index.put(
      idOf(n),
      patientSearchText({
        names,
        birthDate,
        number,
        phones: phone === '' ? [] : [{ number: phone, note: '' }],
      }),
    );
  });
});

const cases: [query: string, found: number, why: string][] = [
  ['иван', 0, 'part of a name'],
  ['анова', 0, 'part inside a name'],
  ['Анна Иванова ', 0, 'given name first, trailing space'],
  ['ivanova', 0, 'Latin finds Cyrillic'],
  ['Мюллер', 2, 'Cyrillic finds Latin'],
  ['елкина', 1, 'ё is е'],
  ['julia', 1, 'Julia is Юлия'],
  ['Иваноав', 0, 'two letters swapped'],
  ['Шербакова', 4, 'a wrong letter'],
  ['Sherbakova', 4, 'another romanisation'],
  ['1234', 0, 'part of the record number'],
  ['M-77', 2, 'a number with a letter'],
  ['912 345', 0, 'part of a phone, in groups'],
  ['89123456789', 0, 'a phone with the trunk prefix'],
  ['9001', 3, 'inside a phone'],
  ['12.03.1980', 0, 'birth date as written in Russia'],
  ['1980-03-12', 0, 'birth date as ISO'],
  ['30/07/1975', 2, 'birth date with slashes'],
  ['анна 1980', 0, 'name and year together'],
  ['obrien', 3, 'an apostrophe left out'],
];

describe('[P2] a patient is found however they are typed', () => {
  it.each(cases)('%s finds patient %i: %s', (query, found) => {
    expect(index.search(query, 5)[0]).toBe(idOf(found));
  });

  it('finds nobody for a name that is not there, and nobody for nothing', () => {
    expect(index.search('Константинопольский', 5)).toEqual([]);
    expect(index.search('   ', 5)).toEqual([]);
  });

  it('finds a name that has a digit in it', () => {
    const names = { family: 'Kappa7', given: 'Zoë', middle: '' };
    index.put(idOf(9), patientSearchText({ names, birthDate: '1990-01-01', number: '', phones: [] }));
    expect(index.search('kappa7', 5)).toEqual([idOf(9)]);
    expect(index.search('zoe kappa7', 5)).toEqual([idOf(9)]);
  });

  it('forgets the old name when a patient is renamed', () => {
    const names = { family: 'Смирнова', given: 'Анна', middle: '' };
    index.put(idOf(0), patientSearchText({ names, birthDate: '1980-03-12', number: '01234', phones: [] }));
    expect(index.search('Смирнова', 5)).toEqual([idOf(0)]);
    expect(index.search('Иванова', 5)).toEqual([]);
  });
});
