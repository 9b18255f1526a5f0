import { describe, expect, it } from 'vitest';
import { labTest, siUnit, type LabUnit, type NumericLabTest } from '@shared/domain/labPanel';
import { judgeEntry } from '@shared/domain/labSlip';
import type { LabTestId } from '@shared/domain/labTest';

function numeric(id: LabTestId): NumericLabTest {
  const test = labTest(id);
  if (test.kind !== 'number') throw new Error(`${id} has no number`);
  return test;
}

function judged(id: LabTestId, typed: string, unit?: LabUnit) {
  const test = numeric(id);
  const judgement = judgeEntry(test, typed, unit ?? siUnit(test));
  const readings = 'readings' in judgement ? judgement.readings : [];
  return [judgement.status, ...readings.map((each) => `${each.digits} ${each.unit} = ${each.siValue}`)];
}

describe('[B2] slips of the fingers are questioned, what is true passes', () => {
  it('haemoglobin 12 as g/L is refused, and 12 g/dL and 120 g/L are offered', () => {
    expect(judged('haemoglobin', '12')).toEqual(['impossible', '12 g/dL = 120', '120 g/L = 120']);
  });
  it('platelets 250000 as 10⁹/L are refused, and 250 is offered', () => {
    expect(judged('platelets', '250000')).toEqual(['impossible', '250 10*9/L = 250']);
    expect(judged('platelets', '250 000', '10*3/uL')).toEqual(['impossible', '250 10*3/uL = 250']);
  });
  it('a tenfold slip inside of what is possible is asked about', () => {
    expect(judged('platelets', '25')).toEqual(['questioned', '250 10*9/L = 250']);
    expect(judged('leukocytes', '65')).toEqual(['questioned', '6.5 10*9/L = 6.5']);
  });
  it.each([
    ['creatinine', '0,9', undefined, ['impossible', '0.9 mg/dL = 79.56']],
    ['creatinine', '88', 'mg/dL', ['impossible', '88 umol/L = 88']],
    ['glucose', '95', undefined, ['impossible', '95 mg/dL = 5.27309058615', '9.5 mmol/L = 9.5']],
    ['glucose', '5,4', 'mg/dL', ['impossible', '5.4 mmol/L = 5.4', '54 mg/dL = 2.9973357016']],
    ['bilirubinTotal', '0.8', undefined, ['impossible', '0.8 mg/dL = 13.68', '8 umol/L = 8']],
    ['bilirubinTotal', '12', 'mg/dL', ['questioned', '12 umol/L = 12', '1.2 mg/dL = 20.52']],
    ['haematocrit', '42', undefined, ['impossible', '42 % = 0.42']],
    ['haematocrit', '0,42', '%', ['impossible', '0.42 L/L = 0.42']],
  ] as const)('%s %s in %s', (id, typed, unit, expected) => {
    expect(judged(id, typed, unit)).toEqual(expected);
  });
  it.each([
    ['haemoglobin', '138', 'g/L', 138],
    ['haemoglobin', '13,8', 'g/dL', 138],
    ['platelets', '250', '10*3/uL', 250],
    ['haematocrit', '41,5', '%', 0.415],
    ['inr', '1,05', '{INR}', 1.05],
    ['aptt', '31', 's', 31],
  ] as const)('%s %s %s is plainly %d in SI', (id, typed, unit, siValue) => {
    expect(judgeEntry(numeric(id), typed, unit)).toEqual({ status: 'plain', siValue, operator: '=' });
  });
  it('a rare true value is asked about once and not refused', () => {
    expect(judgeEntry(numeric('platelets'), '32', '10*9/L')).toMatchObject({
      status: 'questioned',
      siValue: 32,
    });
    expect(judged('alt', '2400')).toEqual(['questioned', '240 U/L = 240']);
  });
  it('a comma before three digits is the decimal comma, asked about only where thousands could be meant', () => {
    expect(judged('alt', '1,234')).toEqual(['questioned', '1234 U/L = 1234', '12.34 U/L = 12.34']);
    expect(judged('inr', '1,023')).toEqual(['plain']);
    expect(judged('platelets', '250,000')).toEqual(['plain']);
  });
  it('the limit of a method is held against its own side only', () => {
    expect(judgeEntry(numeric('bilirubinTotal'), '<0,5', 'umol/L').status).toBe('questioned');
    expect(judgeEntry(numeric('bilirubinTotal'), '>0,5', 'umol/L').status).toBe('impossible');
    expect(judgeEntry(numeric('alt'), '>12 000', 'U/L').status).toBe('questioned');
    expect(judgeEntry(numeric('alt'), '<12 000', 'U/L').status).toBe('impossible');
  });
  it('says what it cannot read', () => {
    expect(judged('haemoglobin', '')).toEqual(['empty']);
    expect(judged('haemoglobin', '13,8 g')).toEqual(['unreadable']);
  });
});
