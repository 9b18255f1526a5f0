import { packSchema, type ProtocolPack } from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

const both = (en: string, ru: string) => ({ en, ru });
const sources = [{ key: 'S000', grade: 'S' as const }];

const state = {
  id: 'state',
  label: both('How does it stand?', 'Как обстоит дело?'),
  needed: true,
  input: {
    kind: 'choice' as const,
    options: [
      { id: 'ended', text: both('Over', 'Закончилось') },
      { id: 'continuing', text: both('Goes on', 'Продолжается') },
    ],
  },
};
const end = { id: 'end', label: both('End', 'Окончание'), needed: true, input: { kind: 'date' as const } };

/** A pack small enough to say exactly what comes out: three questions, no gate but the two each pack has. */
export const smallPack: ProtocolPack = packSchema.parse({
  ...plasmolifting,
  id: 'small',
  version: '1.0.0',
  name: both('Small', 'Малый протокол'),
  groups: [
    { id: 'first', title: both('First', 'Первая группа') },
    { id: 'second', title: both('Second', 'Вторая группа') },
  ],
  rules: [
    {
      id: 'fever',
      seedRow: 1,
      groupId: 'first',
      question: both('Fever?', 'Есть температура?'),
      name: both('Fever', 'Температура'),
      class: 'temporary',
      action: 'reason',
      ask: 'eachVisit',
      message: both('Wait.', 'Подождите немного.'),
      fields: [state, end],
      window: { days: 14, stateField: 'state', endField: 'end' },
      sources,
    },
    {
      id: 'allergy',
      seedRow: 2,
      groupId: 'second',
      question: both('Allergy?', 'Есть аллергия?'),
      name: both('Allergy', 'Аллергия'),
      zones: ['face'],
      class: 'relative',
      action: 'reason',
      ask: 'once',
      message: both('Decide.', 'Решите с врачом.'),
      fields: [{ ...state, id: 'severe' }],
      escalations: [
        {
          field: 'severe',
          equals: 'continuing',
          class: 'absolute',
          action: 'block',
          message: both('Stop.', 'Процедуры не будет.'),
        },
      ],
      sources,
      unverified: both('Class is ours.', 'Вид предложен нами.'),
    },
    {
      id: 'cough',
      seedRow: null,
      groupId: 'first',
      question: both('Cough?', 'Есть кашель?'),
      name: both('Cough', 'Кашель'),
      class: 'caution',
      action: 'confirm',
      ask: 'eachVisit',
      message: both('Look.', 'Посмотрите внимательно.'),
      sources,
    },
  ],
  visitQuestions: [
    { id: 'today', question: both('Ill today?', 'Болеете сегодня?'), ruleIds: ['fever', 'cough'] },
  ],
  labs: plasmolifting.labs.slice(0, 1).map((lab) => ({
    ...lab,
    need: { kind: 'always' },
    tests: lab.tests.slice(0, 1).map((test) => ({ ...test, repeatIf: ['fever', 'allergy'] })),
  })),
  labThresholds: plasmolifting.labThresholds.slice(0, 1),
  firstVisit: null,
  ageTask: null,
  typicalAge: null,
  conflicts: [
    {
      id: 'feverDays',
      topic: both('How long', 'Сколько ждать'),
      ruleIds: ['fever', 'cough'],
      sides: [
        { text: both('Seven days', 'Семь дней, не меньше'), sources },
        { text: both('Fourteen days', 'Четырнадцать дней'), sources },
      ],
    },
    {
      id: 'eating',
      topic: both('Eating', 'Еда перед сеансом'),
      ruleIds: ['preparation'],
      sides: [
        { text: both('Nothing', 'Ничего не есть'), sources },
        { text: both('Something', 'Немного поесть'), sources },
      ],
    },
  ],
  course: {
    ...plasmolifting.course,
    recommended: [{ seedRow: null, sources, zones: ['scalp'], days: 28 }],
  },
  facts: [{ id: 'origin', seedRow: 40, text: both('Origin', 'Происхождение метода'), sources }],
  gaps: [
    { seedRow: 13, text: both('A gap', 'Пробел в тексте'), sources },
    { seedRow: 13, text: both('Another gap', 'Ещё один пробел'), sources },
    { seedRow: null, text: both('A nameless gap', 'Безымянный пробел'), sources },
  ],
});

export const rulesOf = (pack: ProtocolPack): string[] => pack.rules.map((rule) => rule.id);
