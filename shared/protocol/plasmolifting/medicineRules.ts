import type { Rule } from '../pack';
import {
  choiceField,
  medicine,
  medicineFields,
  proposed,
  rule,
  seed4,
  source,
  text,
  textField,
  window,
  yesNoNotKnown,
} from './parts';

/** Seed rows 6 and 12, and the other medicines. Nothing here ever leads anybody to stop a prescribed one. */
export const medicineRules: Rule[] = [
  rule({
    id: 'antibiotics',
    seedRow: 6,
    groupId: 'infection',
    name: text('Antibiotics', 'Антибиотики'),
    question: text(
      'Antibiotics, now or in the last 14 days?',
      'Антибиотики — сейчас или за последние 14 дней?',
    ),
    message: text('Not during a course of antibiotics.', 'Во время приёма антибиотиков не проводят.'),
    class: 'temporary',
    action: 'reason',
    ask: 'eachVisit',
    window: window(14),
    fields: medicineFields,
    repeats: true,
    medicine,
    sources: [seed4, proposed],
  }),
  rule({
    id: 'otherMedicines',
    seedRow: null,
    groupId: 'medicines',
    name: text('Medicines', 'Лекарства'),
    question: text(
      'Any other medicine, drops, ointment or supplement?',
      'Другие лекарства, капли, мази или добавки?',
    ),
    message: text(
      'Consider what it does to bleeding and healing.',
      'Учтите влияние на кровоточивость и заживление.',
    ),
    class: 'caution',
    action: 'confirm',
    ask: 'eachVisit',
    fields: [
      ...medicineFields,
      choiceField(
        'affectsBleeding',
        text('Affects bleeding or platelets', 'Влияет на свёртываемость или тромбоциты'),
        yesNoNotKnown,
        {
          needed: true,
        },
      ),
    ],
    repeats: true,
    chartList: 'medication',
    medicine,
    escalations: [
      {
        field: 'affectsBleeding',
        equals: 'yes',
        class: 'caution',
        action: 'reason',
        message: text(
          'Affects bleeding or platelets. Whether to treat is decided with the prescriber.',
          'Влияет на свёртываемость или тромбоциты. Решение о процедуре — вместе с лечащим врачом.',
        ),
      },
    ],
    sources: [source('ICMS', 'A'), source('ENH', 'D'), proposed],
  }),
  rule({
    id: 'allergy',
    seedRow: 12,
    groupId: 'health',
    name: text('Allergy', 'Аллергия'),
    question: text(
      'An allergic reaction to anything, ever?',
      'Аллергическая реакция на что-либо, когда-либо?',
    ),
    message: text(
      'The seed excludes any allergic reaction. Decide by substance and reaction.',
      'Исходный текст исключает любые аллергические реакции. Решайте по веществу и реакции.',
    ),
    class: 'relative',
    action: 'reason',
    ask: 'eachVisit',
    fields: [
      textField('substance', text('Substance', 'Вещество'), { needed: true }),
      textField('reaction', text('Reaction', 'Реакция'), { needed: true }),
      choiceField('component', text('One of our materials', 'Входит в наши материалы'), {
        none: text('None of them', 'Не входит'),
        citrate: text('Citrate', 'Цитрат'),
        heparin: text('Heparin', 'Гепарин'),
        gel: text('Separating gel', 'Разделительный гель'),
        anaesthetic: text('Local anaesthetic', 'Местный анестетик'),
        chlorhexidine: text('Chlorhexidine', 'Хлоргексидин'),
        iodine: text('Iodine', 'Йод'),
        alcohol: text('Alcohol', 'Спирт'),
        latex: text('Latex', 'Латекс'),
        metal: text('Needle metal', 'Металл иглы'),
      }),
      choiceField(
        'usedToday',
        text('Used in this procedure', 'Используется в этой процедуре'),
        yesNoNotKnown,
        { needed: true },
      ),
    ],
    repeats: true,
    chartList: 'allergies',
    escalations: [
      {
        field: 'usedToday',
        equals: 'yes',
        class: 'absolute',
        action: 'block',
        message: text(
          'Allergic to a material of this procedure. Change the material first.',
          'Аллергия на материал этой процедуры. Сначала замените материал.',
        ),
      },
    ],
    sources: [seed4, source('CTRI', 'B'), proposed],
  }),
];
