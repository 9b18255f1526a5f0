import { describe, expect, test } from 'vitest';
import { actions, ruleClasses, type Action, type RuleClass } from '@shared/domain/finding';
import type { ProtocolPack, Rule } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { doubled, plantedRule } from '../../builders/plantedPack';

const words = { en: 'x', ru: 'x' };
const milder = { field: 'who', equals: 'x', class: 'caution', action: 'info', message: words } as const;
const rule = (id: string): Rule | undefined => plasmolifting.rules.find((each) => each.id === id);

/** What may stand beside each class; everything else is a fault. */
const fits: Record<RuleClass, Action[]> = {
  absolute: ['reason', 'block'],
  relative: ['reason', 'block'],
  temporary: ['reason', 'block'],
  caution: ['info', 'confirm', 'reason'],
  task: ['confirm', 'reason'],
};
const pairs = ruleClasses.flatMap((ruleClass) => actions.map((action) => [ruleClass, action] as const));

describe('the laws of a question', () => {
  test.each<[string, ProtocolPack, string[]]>([
    [
      'an exclusion passed by a tick',
      plantedRule('cancer', { action: 'confirm' }),
      ['cancer: action does not fit class'],
    ],
    ['a caution that blocks', plantedRule('acne', { action: 'block' }), ['acne: action does not fit class']],
    ['an unknown group', plantedRule('acne', { groupId: 'elsewhere' }), ['acne: unknown group']],
    [
      'a temporary rule without a window',
      plantedRule('fever', { window: null }),
      ['fever: temporary without window'],
    ],
    [
      'a window on a lasting rule',
      plantedRule('cancer', { window: { days: 1, stateField: 'diagnosis', endField: 'diagnosis' } }),
      ['cancer: window without class temporary', 'cancer: unknown window state'],
    ],
    [
      'a milder escalation',
      plantedRule('familyHistory', { escalations: [milder] }),
      ['familyHistory: escalation is milder than its rule'],
    ],
    [
      'an escalation nobody can answer',
      plantedRule('allergy', {
        escalations: [{ ...milder, field: 'usedToday', class: 'absolute', action: 'block' }],
      }),
      ['allergy: escalation nobody can answer'],
    ],
    [
      'a field that is not there',
      plantedRule('fever', { window: { days: 1, stateField: 'nowhere', endField: 'endOn' } }),
      ['fever: names a field it does not have', 'fever: unknown window state'],
    ],
    [
      'a state nobody knows',
      plantedRule('fever', { window: { days: 1, stateField: 'endOn', endField: 'endOn' } }),
      ['fever: unknown window state'],
    ],
    [
      'a field twice',
      plantedRule('cancer', {
        fields: doubled(plasmolifting.rules.find((rule) => rule.id === 'cancer')?.fields ?? []),
      }),
      ['cancer: field id twice'],
    ],
  ])('[R20] a question: %s is found', (_what, pack, faults) => {
    expect(packFaults(pack)).toEqual(faults);
  });

  test.each(pairs)('[R20] class %s with action %s', (ruleClass, action) => {
    const window = ruleClass === 'temporary' ? (rule('fever')?.window ?? null) : null;
    const faults = packFaults(plantedRule('fever', { class: ruleClass, action, window }));
    expect(faults).toEqual(fits[ruleClass].includes(action) ? [] : ['fever: action does not fit class']);
  });

  test.each(pairs.filter(([ruleClass]) => ruleClass !== 'temporary'))(
    '[R20] an escalation of a mild caution to %s with %s',
    (ruleClass, action) => {
      const escalations = [{ field: 'where', equals: 'x', class: ruleClass, action, message: words }];
      const faults = packFaults(plantedRule('rash', { action: 'info', escalations }));
      expect(faults).toEqual(
        fits[ruleClass].includes(action) ? [] : ['rash: escalation action does not fit class'],
      );
    },
  );

  test('[R20] an escalation is milder by its class, by its action, and by neither', () => {
    const escalate = (changes: Partial<Rule>, ruleClass: RuleClass, action: Action): string[] =>
      packFaults(
        plantedRule('rash', {
          ...changes,
          escalations: [{ field: 'where', equals: 'x', class: ruleClass, action, message: words }],
        }),
      );
    const relative = { class: 'relative', action: 'reason' } as const;
    const fault = ['rash: escalation is milder than its rule'];
    expect(escalate(relative, 'caution', 'reason')).toEqual(fault);
    expect(escalate({ class: 'caution', action: 'confirm' }, 'caution', 'info')).toEqual(fault);
    expect(escalate(relative, 'absolute', 'reason')).toEqual([]);
    expect(escalate(relative, 'relative', 'block')).toEqual([]);
    expect(escalate({ class: 'absolute', action: 'reason' }, 'relative', 'block')).toEqual([]);
    expect(escalate({ class: 'task', action: 'confirm' }, 'caution', 'confirm')).toEqual([]);
  });

  test('[R20] an escalation to temporary has no window of its own', () => {
    const escalations = [
      { field: 'where', equals: 'x', class: 'temporary', action: 'reason', message: words } as const,
    ];
    expect(packFaults(plantedRule('rash', { escalations }))).toEqual([
      'rash: escalation to temporary has no window of its own',
    ]);
  });

  test('[R20] a temporary rule is not escalated to a caution', () => {
    const escalations = [
      { field: 'what', equals: 'x', class: 'caution', action: 'reason', message: words } as const,
    ];
    expect(packFaults(plantedRule('infection', { escalations }))).toEqual([
      'infection: escalation is milder than its rule',
    ]);
  });

  test('[R20] the words for who ordered a medicine, and whether it goes on, are the known ones', () => {
    const medicine = { nameField: 'name', orderedField: 'ordered', stateField: 'state' };
    const rewired = (changes: Partial<typeof medicine>): string[] =>
      packFaults(plantedRule('otherMedicines', { medicine: { ...medicine, ...changes } }));
    expect(rewired({})).toEqual([]);
    expect(rewired({ orderedField: 'affectsBleeding' })).toEqual([
      'otherMedicines: unknown word for who ordered it',
    ]);
    expect(rewired({ stateField: 'affectsBleeding' })).toEqual(['otherMedicines: unknown medicine state']);
    expect(rewired({ orderedField: 'name' })).toEqual(['otherMedicines: unknown word for who ordered it']);
    expect(rewired({ nameField: 'nowhere' })).toEqual(['otherMedicines: names a field it does not have']);
  });
});
