import { describe, expect, it } from 'vitest';
import { contraindications } from '@shared/domain/contraindications';
import { ruleClasses } from '@shared/domain/finding';
import { noFoodFrom } from '@shared/domain/preparationSheet';
import { shippedPacks } from '@shared/protocol/packs';

const eight = { fastingHours: { min: 7, max: 8 } };

describe('[G13] no food from', () => {
  it.each([
    ['2026-11-28T09:00', '2026-11-28T01:00'],
    ['2026-11-28T08:00', '2026-11-28T00:00'],
    ['2026-11-28T07:30', '2026-11-27T23:30'],
    ['2026-12-01T06:15', '2026-11-30T22:15'],
    ['2027-01-01T00:00', '2026-12-31T16:00'],
    ['2026-11-28T18:45', '2026-11-28T10:45'],
  ])('for an appointment at %s is %s', (start, from) => {
    expect(noFoodFrom(start, eight)).toBe(from);
  });

  it('is nothing where the pack asks for no fasting', () => {
    expect(noFoodFrom('2026-11-28T09:00', { fastingHours: null })).toBeNull();
  });

  it('counts halves of an hour and more than a day', () => {
    expect(noFoodFrom('2026-11-28T09:00', { fastingHours: { min: 6, max: 6.5 } })).toBe('2026-11-28T02:30');
    expect(noFoodFrom('2026-11-28T09:00', { fastingHours: { min: 30, max: 36 } })).toBe('2026-11-26T21:00');
  });
});

describe('[G13] the shipped packs', () => {
  it('carry the safety sentences of the workflow, whether or not they ask for fasting', () => {
    for (const { preparation } of shippedPacks) {
      const words = preparation.safety.map((sentence) => sentence.en).join(' ');
      expect(words).toContain(
        'If you have diabetes, have fainted before, or must limit fluids, call us first.',
      );
      expect(words).toContain('Take prescribed medicines as usual.');
    }
  });
});

describe('[G12] the contraindications to read', () => {
  it('leave no rule out, name none twice, and go from the strictest class down', () => {
    for (const pack of shippedPacks) {
      const groups = contraindications(pack);
      const ids = groups.flatMap((group) => group.rules.map((rule) => rule.id));
      expect(ids.toSorted()).toEqual(pack.rules.map((rule) => rule.id).toSorted());
      const order = groups.map((group) => ruleClasses.indexOf(group.class));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(groups.every((group) => group.rules.every((rule) => rule.class === group.class))).toBe(true);
    }
  });
});
