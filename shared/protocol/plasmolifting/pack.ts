import type { ProtocolPack } from '../pack';
import { labs } from './labs';
import { lastingRules } from './lastingRules';
import { medicineRules } from './medicineRules';
import { seed0, seed4, source, text } from './parts';
import { visitRules } from './visitRules';

/** Seed rows 1–19 as pack 1.0.0. Stored screenings name this version: change a rule only under a new one. */
export const plasmolifting: ProtocolPack = {
  id: 'plasmolifting',
  version: '1.0.0',
  name: text('Plasmolifting (seed texts)', 'Плазмолифтинг (исходные тексты)'),
  jurisdiction: text('None; awaits a clinician’s sign-off', 'Не указана; требует утверждения врачом'),
  author: 'PlasmaChart',
  effectiveFrom: '2026-11-21',
  groups: [
    { id: 'pregnancy', title: text('Pregnancy and breastfeeding', 'Беременность и кормление') },
    { id: 'bleeding', title: text('Bleeding', 'Кровотечение') },
    { id: 'infection', title: text('Fever, infection, antibiotics', 'Температура, инфекция, антибиотики') },
    { id: 'medicines', title: text('Medicines', 'Лекарства') },
    { id: 'skin', title: text('Skin, herpes, tan', 'Кожа, герпес, загар') },
    {
      id: 'health',
      title: text('Illness, allergy, other procedures', 'Заболевания, аллергия, другие процедуры'),
    },
    { id: 'blood', title: text('Blood and circulation', 'Кровь и кровообращение') },
    { id: 'cancer', title: text('Cancer', 'Онкология') },
    { id: 'organs', title: text('Liver, kidneys, sugar, immunity', 'Печень, почки, сахар, иммунитет') },
    { id: 'comfort', title: text('Herpes in the past, pain plan', 'Герпес в прошлом, план обезболивания') },
  ],
  rules: [...visitRules, ...medicineRules, ...lastingRules],
  visitQuestions: [
    {
      id: 'visitPregnancy',
      question: text(
        'Pregnant, possibly pregnant, or breastfeeding?',
        'Беременность, возможная беременность или кормление грудью?',
      ),
      ruleIds: ['pregnancy', 'breastfeeding'],
    },
    {
      id: 'visitBleeding',
      question: text('Menstruating today?', 'Менструация сегодня?'),
      ruleIds: ['menstruation'],
    },
    {
      id: 'visitInfection',
      question: text(
        'Fever, an infection or antibiotics, now or in the last 14 days?',
        'Температура, инфекция или антибиотики — сейчас или за последние 14 дней?',
      ),
      ruleIds: ['infection', 'fever', 'antibiotics'],
    },
    {
      id: 'visitMedicines',
      question: text(
        'Any other medicine, drops, ointment or supplement?',
        'Другие лекарства, капли, мази или добавки?',
      ),
      ruleIds: ['otherMedicines'],
    },
    {
      id: 'visitSkin',
      question: text(
        'Herpes, acne, rash, tan or a skin disease in the area?',
        'Герпес, акне, сыпь, загар или болезнь кожи в зоне процедуры?',
      ),
      ruleIds: ['herpesActive', 'acne', 'rash', 'tan', 'scalpDisease'],
    },
    {
      id: 'visitHealth',
      question: text(
        'An allergy, a new illness or another procedure?',
        'Аллергия, новое заболевание или другая процедура?',
      ),
      ruleIds: ['recentIllness', 'allergy', 'recentProcedure'],
    },
  ],
  labs,
  firstVisit: {
    ruleId: 'firstVisit',
    seedRow: 19,
    name: text('First visit', 'Первый визит'),
    message: text('A laboratory sample is allowed today.', 'Забор крови для анализов сегодня возможен.'),
    action: 'reason',
    sources: [seed4],
    days: 1,
  },
  ageTask: {
    ruleId: 'over50',
    seedRow: 15,
    name: text('Examination over 50', 'Обследование после 50 лет'),
    message: text(
      'Thorough examination before the first course (the seed speaks of women).',
      'Тщательное обследование до первого курса (исходный текст говорит о женщинах).',
    ),
    action: 'confirm',
    sources: [seed0],
    overYears: 50,
    sexes: ['female', 'other', 'unknown'],
  },
  minimumAge: {
    ruleId: 'minor',
    seedRow: null,
    name: text('Under 18', 'Младше 18 лет'),
    message: text(
      'Only with a guardian whose authority was checked, and the minor’s assent.',
      'Только с законным представителем (полномочия проверены) и согласием несовершеннолетнего.',
    ),
    action: 'reason',
    sources: [source('GMC', 'A')],
    years: 18,
  },
  informed: {
    ruleId: 'informed',
    seedRow: 19,
    name: text('Contraindications to read', 'Ознакомление с противопоказаниями'),
    message: text('They are given before the decision.', 'Их выдают до принятия решения.'),
    action: 'reason',
    sources: [seed4],
  },
  gaps: [
    {
      seedRow: 13,
      text: text(
        'The source announces a list of contraindications for the face, but the list is missing from its text. It is not filled in here.',
        'Источник обещает перечень противопоказаний для лица, но самого перечня в тексте нет. Здесь он не додуман.',
      ),
      sources: [seed0],
    },
  ],
  bibliography: {
    S004: 'Seed text 004: plasma therapy for skin rejuvenation',
    S000: 'Seed text 000: plasmolifting, contraindications',
    OWN: 'PlasmaChart proposal; no source found',
    ICMS: 'ICMS list of target patients, as republished by a kit vendor',
    CTRI: 'Intralesional PRP in melasma, trial exclusion criteria',
    CELL: 'Cellenis PRP, instructions for use',
    ANY: 'PRP tubes VI PRP-PRO, instructions for use',
    NAKED: 'Injection consent form (PRP)',
    ENH: 'PRP contraindications, training page',
    HMP: 'Microneedling with PRP for facial rejuvenation',
    ANGEL: 'PRP care instructions of a clinic',
    RENEW2: 'ClearLift laser guidelines of a clinic',
    PLAST: 'Plasmolifting contraindications (Russian page)',
    GMC: 'GMC guidance on cosmetic interventions',
    UA1: 'How long is a blood count valid (Ukrainian page)',
    UA2: 'How long is a biochemistry result valid (Ukrainian page)',
    ZDOR: 'Validity counts from collection (Russian page)',
  },
};
