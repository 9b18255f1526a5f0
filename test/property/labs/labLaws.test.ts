import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattersFor } from '@renderer/ui/format';
import { parseLabNumber, shiftedPoint } from '@shared/domain/labNumber';
import { fromSi, isWithin, labTest, toSi, type NumericLabTest } from '@shared/domain/labPanel';
import { judgeEntry } from '@shared/domain/labSlip';
import { labTestIds } from '@shared/domain/labTest';

const numericTests = labTestIds
  .map((id) => labTest(id))
  .filter((test): test is NumericLabTest => test.kind === 'number');

const testAndUnit = fc
  .constantFrom(...numericTests)
  .chain((test) => fc.record({ test: fc.constant(test), unit: fc.constantFrom(...test.units) }));
/** Digits as a laboratory has them: up to three decimals. */
const digits = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, places]) => shiftedPoint(String(whole), -places));
const locales = ['en', 'ru'] as const;

describe('[B1] [B3] laws of laboratory numbers', () => {
  it('a value survives the way to SI and back', () => {
    fc.assert(
      fc.property(testAndUnit, digits, ({ test, unit }, typed) => {
        const value = Number(typed);
        const back = fromSi(test, toSi(test, value, unit.unit), unit.unit);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-9);
      }),
    );
  });
  it('what either language prints is read back as the same number, except that a lone group of three is asked about', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom(...locales), (typed, locale) => {
        const printed = formattersFor(locale).number(Number(typed));
        const parsed = parseLabNumber(printed);
        if (typeof parsed === 'string') throw new Error(`${printed} was not read`);
        const readings = [parsed.value, ...(parsed.asThousands === null ? [] : [Number(parsed.asThousands)])];
        expect(readings).toContain(Number(typed));
      }),
    );
  });
  it('comma and point mean the same', () => {
    fc.assert(
      fc.property(digits, (typed) => {
        expect(parseLabNumber(typed.replace('.', ','))).toEqual(parseLabNumber(typed));
      }),
    );
  });
  it('a point moved there and back is where it was', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: -4, max: 4 }), (typed, places) => {
        expect(Number(shiftedPoint(shiftedPoint(typed, places), -places))).toBe(Number(typed));
        expect(Number(shiftedPoint(typed, places))).toBeCloseTo(Number(typed) * 10 ** places, 4);
      }),
    );
  });
});

describe('[B2] laws of slips', () => {
  it('nothing is taken outside of the hard range, nothing inside of the soft range is refused', () => {
    fc.assert(
      fc.property(testAndUnit, digits, ({ test, unit }, typed) => {
        const judgement = judgeEntry(test, typed, unit.unit);
        if (judgement.status === 'empty' || judgement.status === 'unreadable') throw new Error(typed);
        expect(judgement.status === 'impossible').toBe(!isWithin(test.hard, judgement.siValue));
        expect(judgement.status !== 'plain' || isWithin(test.soft, judgement.siValue)).toBe(true);
      }),
    );
  });
  it('every reading offered is itself taken, and is another value or unit', () => {
    fc.assert(
      fc.property(testAndUnit, digits, ({ test, unit }, typed) => {
        const judgement = judgeEntry(test, typed, unit.unit);
        if (!('readings' in judgement)) return;
        for (const reading of judgement.readings) {
          expect(judgeEntry(test, reading.digits, reading.unit).status).not.toBe('impossible');
          expect([reading.digits, reading.unit]).not.toEqual([typed, unit.unit]);
        }
      }),
    );
  });
  it('a plausible value that lost or won a place is always asked about or refused, or is plausible itself', () => {
    fc.assert(
      fc.property(testAndUnit, digits, fc.constantFrom(-1, 1), ({ test, unit }, typed, places) => {
        const meant = toSi(test, Number(typed), unit.unit);
        fc.pre(isWithin(test.soft, meant));
        const judgement = judgeEntry(test, shiftedPoint(typed, places), unit.unit);
        if (judgement.status === 'empty' || judgement.status === 'unreadable') throw new Error(typed);
        if (isWithin(test.soft, judgement.siValue)) return;
        if (!('readings' in judgement)) throw new Error('passed in silence');
        expect(judgement.readings.map((reading) => Number(reading.digits))).toContain(Number(typed));
      }),
    );
  });
});
