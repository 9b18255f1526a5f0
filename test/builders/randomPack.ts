import fc from 'fast-check';
import { labGroups, type LabGroup } from '@shared/domain/lab';
import { testsOf } from '@shared/domain/labPanel';
import type { Action, RuleClass } from '@shared/domain/finding';
import { zoneGroups } from '@shared/domain/treatmentArea';
import {
  orderedBy,
  packSchema,
  windowStates,
  type Field,
  type LabRule,
  type LabThreshold,
  type ProtocolPack,
  type Rule,
} from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

const words = { en: 'Something', ru: 'Что-то' };
const sources = [{ key: 'S004', grade: 'S' as const }];
const gate = { seedRow: null, name: words, message: words, sources, unverified: null };

const fits: readonly { class: RuleClass; actions: readonly Action[]; rank: number }[] = [
  { class: 'caution', actions: ['info', 'confirm', 'reason'], rank: 0 },
  { class: 'task', actions: ['confirm', 'reason'], rank: 0 },
  { class: 'temporary', actions: ['reason', 'block'], rank: 1 },
  { class: 'relative', actions: ['reason', 'block'], rank: 2 },
  { class: 'absolute', actions: ['reason', 'block'], rank: 2 },
];
const actionOrder: readonly Action[] = ['info', 'confirm', 'reason', 'block'];

interface Strictness {
  class: RuleClass;
  action: Action;
  rank: number;
}
const strictnesses: readonly Strictness[] = fits.flatMap((each) =>
  each.actions.map((action) => ({ class: each.class, action, rank: each.rank })),
);

const choice = (id: string, options: readonly string[]): Field => ({
  id,
  label: words,
  needed: false,
  input: { kind: 'choice', options: options.map((option) => ({ id: option, text: words })) },
});
const fields: Field[] = [
  { id: 'what', label: words, needed: true, input: { kind: 'text' } },
  { id: 'endOn', label: words, needed: false, input: { kind: 'date' } },
  { id: 'howMany', label: words, needed: false, input: { kind: 'number', unit: words, min: 0, max: 60 } },
  choice('state', windowStates),
  choice('ordered', orderedBy),
  choice('usedToday', ['yes', 'no']),
];
const medicine = { nameField: 'what', orderedField: 'ordered', stateField: 'state' };

/** Up to two escalations of the same answer; of the two the stricter must count. */
function someEscalations(rule: Strictness): fc.Arbitrary<Rule['escalations']> {
  const stricter = strictnesses.filter(
    (each) =>
      each.class !== 'temporary' &&
      each.rank >= rule.rank &&
      actionOrder.indexOf(each.action) >= actionOrder.indexOf(rule.action),
  );
  const escalation = fc
    .constantFrom(...stricter)
    .map((to) => ({ field: 'usedToday', equals: 'yes', class: to.class, action: to.action, message: words }));
  return stricter.length === 0 ? fc.constant([]) : fc.array(escalation, { maxLength: 2 });
}

function someRule(id: string): fc.Arbitrary<Rule> {
  return fc.constantFrom(...strictnesses).chain((strictness) =>
    fc.record({
      id: fc.constant(id),
      seedRow: fc.constant(null),
      groupId: fc.constant('group'),
      question: fc.constant(words),
      name: fc.constant(words),
      zones: fc.oneof(fc.constant('all' as const), fc.subarray([...zoneGroups], { minLength: 1 })),
      class: fc.constant(strictness.class),
      action: fc.constant(strictness.action),
      ask: fc.constantFrom('once' as const, 'eachVisit' as const),
      message: fc.constant(words),
      fields: fc.constant(fields),
      repeats: fc.boolean(),
      medicine: fc.constantFrom(null, medicine),
      window:
        strictness.class === 'temporary'
          ? fc.integer({ min: 0, max: 40 }).map((days) => ({ days, stateField: 'state', endField: 'endOn' }))
          : fc.constant(null),
      escalations: someEscalations(strictness),
      inapplicable: fc.constantFrom(
        [],
        [{ id: 'male', text: words, proposedFor: { sexes: ['male' as const] } }],
      ),
      chartList: fc.constantFrom(null, 'allergies' as const, 'medication' as const),
      sources: fc.constant(sources),
      unverified: fc.constant(null),
    }),
  );
}

const days = fc.integer({ min: 0, max: 60 });

function someLab(group: LabGroup, ruleIds: readonly string[]): fc.Arbitrary<LabRule> {
  const validity = testsOf(group).map(({ id }) =>
    fc
      .record({ needed: fc.boolean(), start: days, longer: days, repeatIf: fc.subarray([...ruleIds]) })
      .map(({ needed, start, longer, repeatIf }) => ({
        test: id,
        needed,
        validToStartDays: start,
        validWithinCourseDays: start + longer,
        repeatIf,
      })),
  );
  return fc
    .record({
      action: fc.constantFrom<Action>('reason', 'block'),
      need: fc.constantFrom<LabRule['need']>(
        { kind: 'always' },
        { kind: 'ifEntered' },
        ...ruleIds.map((ruleId) => ({ kind: 'ifOpen' as const, ruleId })),
      ),
      tests: fc.tuple(...validity),
      sensitive: fc.boolean(),
    })
    .map((lab) => ({ ...gate, ...lab, ruleId: `lab${group}`, group, contents: words }));
}

const numericComparisons = ['below', 'above', 'atLeast', 'aboveUpperLimitTimes'] as const;

function someThreshold(labs: readonly LabRule[], at: number): fc.Arbitrary<LabThreshold> {
  const tests = labs.flatMap((lab) => testsOf(lab.group));
  return fc
    .record({
      test: fc.constantFrom(...tests),
      strictness: fc.constantFrom(
        ...strictnesses.filter((each) => !['temporary', 'task'].includes(each.class)),
      ),
      comparison: fc.constantFrom(...numericComparisons),
      value: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ test, strictness, comparison, value }) => ({
      ...gate,
      ruleId: `threshold${at}`,
      test: test.id,
      action: strictness.action,
      class:
        strictness.class === 'caution'
          ? 'caution'
          : strictness.class === 'relative'
            ? 'relative'
            : 'absolute',
      comparison: test.kind === 'number' ? comparison : 'notNegative',
      value: test.kind === 'number' ? value : null,
    }));
}

const optional = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some);
const someGates = fc.record({
  firstVisit: optional(
    fc.record({ days: fc.integer({ min: 1, max: 3 }), action: fc.constantFrom<Action>('reason', 'block') }),
  ),
  ageTask: optional(fc.record({ action: fc.constantFrom<Action>('confirm', 'reason') })),
  typicalAge: optional(fc.constantFrom({ fromYears: 30, toYears: null }, { fromYears: null, toYears: 60 })),
});

/** A pack without a fault (packLaws.ts): any classes, actions, windows, zones, laboratory groups and thresholds. */
export const randomPack: fc.Arbitrary<ProtocolPack> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.subarray([...labGroups], { maxLength: 3 }), someGates)
  .chain(([count, groups, gates]) => {
    const ids = Array.from({ length: count }, (_, at) => `rule${at}`);
    return fc.record({
      gates: fc.constant(gates),
      rules: fc.tuple(...ids.map((id) => someRule(id))),
      labs: fc.tuple(...groups.map((group) => someLab(group, ids))),
    });
  })
  .chain(({ gates, rules, labs }) => {
    const thresholds = labs.length === 0 ? [] : [0, 1, 2].map((at) => someThreshold(labs, at));
    return fc.tuple(...thresholds).map((labThresholds) => withRules(gates, rules, labs, labThresholds));
  });

function withRules(
  gates: { [Name in 'firstVisit' | 'ageTask' | 'typicalAge']: object | null },
  rules: readonly Rule[],
  labs: readonly LabRule[],
  labThresholds: readonly LabThreshold[],
): ProtocolPack {
  const eachVisit = rules.filter((rule) => rule.ask === 'eachVisit').map((rule) => rule.id);
  const optionalGate = (ruleId: string, own: object | null): object | null =>
    own === null ? null : { ...gate, action: 'info', ruleId, ...own };
  return packSchema.parse({
    ...plasmolifting,
    groups: [{ id: 'group', title: words }],
    rules,
    visitQuestions: eachVisit.length === 0 ? [] : [{ id: 'visitAll', question: words, ruleIds: eachVisit }],
    labs,
    labThresholds,
    firstVisit: optionalGate('firstVisit', gates.firstVisit),
    ageTask: optionalGate(
      'over50',
      gates.ageTask === null ? null : { ...gates.ageTask, overYears: 50, sexes: ['female'] },
    ),
    typicalAge: optionalGate('typicalAge', gates.typicalAge),
    facts: [],
    conflicts: [],
    gaps: [],
  });
}
