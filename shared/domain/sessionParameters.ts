/**
 * What the rules of a session compare against, as data: a protocol pack may replace any of it, and a clinician
 * signs it off before release. Nothing in the rules knows a number that is not here.
 */

/** Where a number comes from: a row of the seed documents, the literature, or the clinic's own habit. */
export interface ParameterSource {
  kind: 'seed' | 'literature' | 'product';
  /** The place in shared/design/clinical-reference.md. */
  reference: string;
}

export interface NumberRange {
  min: number;
  max: number;
  source: ParameterSource;
}

/** Row 29. `daysFrom` is `clinic` where the seed gives no number of days. */
export interface AftercareRule {
  item: AftercareItem;
  days: number;
  daysFrom: 'seed' | 'clinic';
}

export const aftercareItems = [
  'noProfessionalCare',
  'noCosmetics',
  'noSauna',
  'noSolarium',
  'noPool',
  'noSports',
  'noMassage',
  'noSunbathing',
] as const;
export type AftercareItem = (typeof aftercareItems)[number];

export interface SessionParameters {
  /** Blood used for the treatment: outside of it a session is never plain `completed`. */
  bloodDrawnMl: NumberRange;
  /** Days that must lie between two sessions that injected the same group of zones. */
  minDaysBetweenSessions: {
    days: number;
    /** What a live start before that meets: a stop, or the question for a reason, which is then recorded. */
    tooEarly: 'stop' | 'reason';
    source: ParameterSource;
  };
  /** A live session stands on answers of the day itself: older ones are asked again. */
  screeningMaxAgeDays: { days: number; source: ParameterSource };
  /** How far back the totals of drawn blood look. */
  bloodTotals: { shortDays: number; longDays: number; source: ParameterSource };
  /** Row 22: hours without food that are asked for; null: none. Never blocks. */
  fastingHours: NumberRange | null;
  waterLitresPerDay: { min: number; source: ParameterSource } | null;
  /** Beyond these a number is a slip of the fingers and is not taken. */
  typing: Record<TypedQuantity, NumberRange>;
  aftercare: readonly AftercareRule[];
}

export const typedQuantities = [
  'bloodDrawnMl',
  'rcfG',
  'rpm',
  'rotorRadiusCm',
  'spinMinutes',
  'plasmaTakenMl',
  'areaMl',
  'hoursSinceFood',
  'anaestheticAmount',
  'systolicMmHg',
  'diastolicMmHg',
  'pulsePerMinute',
] as const;
export type TypedQuantity = (typeof typedQuantities)[number];

const product: ParameterSource = { kind: 'product', reference: '§3A (plausible range)' };
const typed = (min: number, max: number): NumberRange => ({ min, max, source: product });
const seed = (reference: string): ParameterSource => ({ kind: 'seed', reference });

/** The seed's plasmolifting protocol. Only professional care has a number of days there: one week. */
export const seedSessionParameters: SessionParameters = {
  bloodDrawnMl: { min: 20, max: 60, source: seed('§0 row 23') },
  minDaysBetweenSessions: { days: 7, tooEarly: 'stop', source: seed('§0 row 27') },
  screeningMaxAgeDays: { days: 0, source: seed('§0 row 5 (ask each visit)') },
  bloodTotals: { shortDays: 56, longDays: 365, source: { kind: 'product', reference: '8 weeks, 12 months' } },
  fastingHours: { min: 7, max: 8, source: seed('§0 row 22') },
  waterLitresPerDay: { min: 2, source: seed('§0 row 22') },
  typing: {
    bloodDrawnMl: typed(1, 120),
    rcfG: typed(20, 3500),
    rpm: typed(300, 6000),
    rotorRadiusCm: typed(3, 30),
    spinMinutes: typed(1, 30),
    plasmaTakenMl: typed(0.5, 30),
    areaMl: typed(0, 30),
    hoursSinceFood: typed(0, 72),
    anaestheticAmount: typed(0.1, 60),
    systolicMmHg: typed(40, 280),
    diastolicMmHg: typed(20, 180),
    pulsePerMinute: typed(20, 250),
  },
  aftercare: aftercareItems.map((item) => ({
    item,
    days: 7,
    daysFrom: item === 'noProfessionalCare' ? 'seed' : 'clinic',
  })),
};
