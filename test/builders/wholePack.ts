import { packSchema, type ProtocolPack } from '@shared/protocol/pack';
import { jsonOf, type Json } from '@shared/kernel/json';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { aChoice, aField, aGate, aLab, aPack, aRule, aSource, aThreshold, escalation } from './packPieces';
import { withValue } from './withValue';

export const words = { en: 'Something', ru: 'Что-то' };
export const sourced = { seedRow: 1, sources: [aSource], unverified: null };
const consent = plasmolifting.consents.slice(0, 1);

/** A pack with one of everything. */
export const wholePack: ProtocolPack = aPack({
  groups: [{ id: 'group', title: words }],
  rules: [
    aRule({
      ask: 'eachVisit',
      class: 'temporary',
      action: 'reason',
      fields: [
        aField('name'),
        aField('endOn', 'date'),
        aChoice('state', 'ended', 'continuing'),
        { id: 'howMany', label: words, needed: true, input: { kind: 'number', unit: words, min: 0, max: 9 } },
      ],
      medicine: { nameField: 'name', orderedField: 'ordered', stateField: 'state' },
      window: { days: 14, stateField: 'state', endField: 'endOn' },
      escalations: [escalation('yes', 'absolute', 'block')],
      inapplicable: [{ id: 'male', text: words, proposedFor: { sexes: ['male'] } }],
    }),
  ],
  visitQuestions: [{ id: 'visit', question: words, ruleIds: ['asked'] }],
  labs: [aLab(), aLab({ ruleId: 'labOpen', group: 'hiv', need: { kind: 'ifOpen', ruleId: 'asked' } })],
  labThresholds: [aThreshold()],
  firstVisit: { ...aGate, ruleId: 'firstVisit', days: 1 },
  ageTask: { ...aGate, ruleId: 'over50', overYears: 50, sexes: ['female'] },
  typicalAge: { ...aGate, ruleId: 'typicalAge', fromYears: 26, toYears: 60 },
  course: {
    ...plasmolifting.course,
    recommended: [{ ...sourced, zones: ['face'], days: 28 }],
    indications: [{ ...sourced, id: 'acne', name: words }],
    combinations: [{ ...sourced, id: 'peel', name: words }],
    countReasons: [{ ...sourced, id: 'skin', name: words }],
  },
  consents: consent,
  facts: [{ id: 'fact', seedRow: 1, text: words, sources: [aSource] }],
  conflicts: [
    {
      id: 'dispute',
      topic: words,
      ruleIds: ['asked'],
      sides: [
        { text: words, sources: [aSource] },
        { text: { en: 'Other', ru: 'Другое' }, sources: [aSource] },
      ],
    },
  ],
  gaps: [{ seedRow: 13, text: words, sources: [aSource] }],
});

/** The whole pack with another value at `where`; undefined when the shape refuses it. */
export function withPart(where: string, value: Json): Json | undefined {
  const pack = packSchema.safeParse(withValue(jsonOf(wholePack), where, value));
  return pack.success ? jsonOf(pack.data) : undefined;
}
