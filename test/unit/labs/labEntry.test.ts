import { describe, expect, it } from 'vitest';
import {
  confirmationOf,
  emptyRow,
  isSoundValue,
  labValueOf,
  markOf,
  rowOf,
  rowState,
} from '@shared/domain/labEntry';
import { besideReference, noReference, parseReference } from '@shared/domain/labReference';

const haemoglobin = (typed: string, more: Partial<ReturnType<typeof emptyRow>> = {}) => ({
  ...emptyRow('haemoglobin'),
  typed,
  ...more,
});

describe('[B4] the limits of the laboratory, as it prints them', () => {
  it.each([
    ['130–160', 130, 160],
    ['130 - 160', 130, 160],
    ['3,5..5,1', 3.5, 5.1],
    ['4.0—9.0', 4, 9],
    ['< 41', null, 41],
    ['до 41', null, 41],
    ['≥60', 60, null],
    ['1 500-2 000', 1500, 2000],
    ['', null, null],
  ])('%j', (typed, low, high) => expect(parseReference(typed)).toEqual({ low, high }));
  it.each(['160-130', '5-5', 'normal', '-5', '5-', '<5-6', '1-2-3'])('%j cannot be read', (typed) =>
    expect(parseReference(typed)).toBeNull(),
  );
  it('marks what lies outside, and says nothing where an operator leaves it open', () => {
    const limits = { low: 130, high: 160 };
    expect(besideReference(129.9, '=', limits)).toBe('low');
    expect(besideReference(130, '=', limits)).toBeNull();
    expect(besideReference(160, '=', limits)).toBeNull();
    expect(besideReference(161, '=', limits)).toBe('high');
    expect(besideReference(130, '<', limits)).toBe('low');
    expect(besideReference(150, '<', limits)).toBeNull();
    expect(besideReference(160, '>', limits)).toBe('high');
    expect(besideReference(120, '>', limits)).toBeNull();
    expect(besideReference(1, '=', noReference)).toBeNull();
  });
});

describe('[B2] a row of the form', () => {
  it('becomes a value as typed, with its SI value and the limits of the laboratory', () => {
    const row = haemoglobin(' 13,8 ', { unit: 'g/dL', reference: '12,0–16,0' });
    const value = labValueOf(row);
    expect(value).toEqual({
      test: 'haemoglobin',
      entered: '13,8',
      unit: 'g/dL',
      operator: '=',
      siValue: 138,
      finding: null,
      reference: { low: 12, high: 16 },
    });
    if (value === null) throw new Error('no value');
    expect(markOf(value)).toBeNull();
    expect(labValueOf(rowOf(value))).toEqual(value);
  });
  it('stays open while it is impossible, unreadable, or questioned and not confirmed', () => {
    expect(labValueOf(haemoglobin('12'))).toBeNull();
    expect(labValueOf(haemoglobin('12', { confirmed: confirmationOf(haemoglobin('12')) }))).toBeNull();
    expect(labValueOf(haemoglobin('twelve'))).toBeNull();
    expect(labValueOf(haemoglobin('60'))).toBeNull();
    expect(labValueOf(haemoglobin('138', { reference: '160-130' }))).toBeNull();
  });
  it('a confirmation holds for what was typed and no longer', () => {
    const confirmed = haemoglobin('60', { confirmed: confirmationOf(haemoglobin('60')) });
    expect(labValueOf(confirmed)?.siValue).toBe(60);
    expect(rowState({ ...confirmed, typed: '61' })).toMatchObject({ isOpen: true });
    expect(rowState({ ...confirmed, unit: 'g/dL' })).toMatchObject({ isOpen: true });
  });
  it('without a value is empty, and limits without a value are open', () => {
    expect(rowState(haemoglobin(''))).toEqual({ kind: 'empty' });
    expect(rowState(haemoglobin('', { reference: '130-160' }))).toMatchObject({ isOpen: true });
  });
  it('keeps the sign apart from the digits, and shows it again', () => {
    const value = labValueOf({ ...emptyRow('bilirubinTotal'), typed: '< 3,4' });
    expect(value).toMatchObject({ entered: '3,4', operator: '<', siValue: 3.4 });
    if (value === null) throw new Error('no value');
    expect(rowOf(value).typed).toBe('<3,4');
    expect(isSoundValue(value)).toBe(true);
    expect(isSoundValue({ ...value, entered: '<3,4' })).toBe(false);
  });
  it('of a test whose result is a word keeps the word', () => {
    const value = labValueOf({ ...emptyRow('hiv'), finding: 'indeterminate' });
    expect(value).toMatchObject({ finding: 'indeterminate', siValue: null, entered: '' });
    expect(labValueOf(emptyRow('hiv'))).toBeNull();
  });
});

describe('[B5] a stored value says what its digits say', () => {
  const sound = labValueOf(haemoglobin('13,8', { unit: 'g/dL' }));
  if (sound === null) throw new Error('no value');
  it('is sound as the form made it', () => expect(isSoundValue(sound)).toBe(true));
  it.each([
    ['another SI value', { siValue: 13.8 }],
    ['a unit the test does not know', { unit: 'mmol/L' }],
    ['a word for a number', { finding: 'negative' as const }],
    ['digits outside of the hard range', { entered: '2', siValue: 20 }],
    ['no digits', { entered: '' }],
  ])('is not sound with %s', (_, change) => expect(isSoundValue({ ...sound, ...change })).toBe(false));
  it('a word is sound only with a word', () => {
    const word = labValueOf({ ...emptyRow('hiv'), finding: 'negative' });
    if (word === null) throw new Error('no value');
    expect(isSoundValue(word)).toBe(true);
    expect(isSoundValue({ ...word, finding: null })).toBe(false);
    expect(isSoundValue({ ...word, siValue: 1 })).toBe(false);
  });
});
