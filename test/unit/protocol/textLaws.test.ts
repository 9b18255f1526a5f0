import { describe, expect, test } from 'vitest';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { planted, plantedRule } from '../../builders/plantedPack';

const said = (en: string, ru = 'Плазма и кожа.'): ProtocolPack =>
  plantedRule('acne', { message: { en, ru } });
const inRussian = (ru: string): ProtocolPack => said('The skin.', ru);
const mustNot = ['rules.acne.message: words that must not be used'];

describe('the texts of a pack', () => {
  test.each<[string, ProtocolPack, string[]]>([
    ['Russian in the English text', said('Плазма'), ['rules.acne.message: Russian in the English text']],
    [
      'English in the Russian text',
      said('The skin.', 'The skin of the face.'),
      ['rules.acne.message: no Russian text'],
    ],
    ['a promise', said('A guaranteed effect.'), ['rules.acne.message: words that must not be used']],
    [
      'a promise in Russian',
      said('The skin.', 'Гарантированный эффект.'),
      ['rules.acne.message: words that must not be used'],
    ],
    ['clear until', said('Clear until 30 Nov.'), ['rules.acne.message: words that must not be used']],
    [
      'expected effect',
      said('The expected effect lasts.'),
      ['rules.acne.message: words that must not be used'],
    ],
    ['stop a medicine', said('Stop taking aspirin.'), ['rules.acne.message: words that must not be used']],
    [
      'cancel a medicine in Russian',
      said('The skin.', 'Отменить препарат за 10 дней.'),
      ['rules.acne.message: words that must not be used'],
    ],
  ])('[R21] texts: %s is found', (_what, pack, faults) => {
    expect(packFaults(pack)).toEqual(faults);
  });

  test('[R21] a sentence that denies a promise may stand', () => {
    expect(packFaults(said('No result is guaranteed.', 'Результат не гарантируется.'))).toEqual([]);
  });

  test.each([
    'Clear until 30 Nov.',
    'An EXPECTED EFFECT.',
    'An override.',
    'A low pain threshold.',
    'People prone to cancer.',
    'Stop taking it.',
    'Stop your medicine.',
    'It works in 100% of cases.',
    'It works in 100 % of cases.',
    'Guaranteed.',
    'We promise it.',
    'Noted: guaranteed.',
    'Nothing else. Guaranteed.',
    'No doubt. Guaranteed!',
    'No doubt; guaranteed.',
    'Not so? Guaranteed.',
  ])('[R21] must not be said: %s', (en) => {
    expect(packFaults(said(en))).toEqual(mustNot);
  });

  test.each([
    'Ожидаемый эффект — год.',
    'Прекратите приём аспирина.',
    'Прекратить прием аспирина.',
    'Отмените препарат.',
    'Отменить лекарство.',
    'Низкий болевой порог.',
    'Гарантия эффекта.',
    'Мы обещаем эффект.',
    'Небо гарантирует.',
    'Нетто: гарантия.',
  ])('[R21] must not be said in Russian: %s', (ru) => {
    expect(packFaults(inRussian(ru))).toEqual(mustNot);
  });

  test.each([
    'No result is guaranteed.',
    'It is not guaranteed.',
    'It is never guaranteed.',
    'Nobody guarantees it.',
    'Without a guarantee.',
    'Nonstop taking of blood.',
    'The doctor decides.',
    '1100 patients.',
  ])('[R21] may be said: %s', (en) => {
    expect(packFaults(said(en))).toEqual([]);
  });

  test.each([
    'Результат не гарантируется.',
    'Не гарантируем.',
    'Результат (не гарантирован).',
    'Нет гарантии.',
    'Никто не обещает.',
    'Никакой гарантии.',
    'Никаких гарантий.',
    'Без гарантии.',
    'Порог болевой чувствительности.',
  ])('[R21] may be said in Russian: %s', (ru) => {
    expect(packFaults(inRussian(ru))).toEqual([]);
  });

  test('[R21] a short name may be the same in both languages, a longer text may not', () => {
    expect(packFaults(said('HBsAg, HIV, x', 'HBsAg, HIV,'))).toEqual([]);
    expect(packFaults(said('HBsAg, HIV, x', 'HBsAg, HIV,x'))).toEqual([
      'rules.acne.message: no Russian text',
    ]);
  });

  test('[R21] the place is told by names, and by number where there is none', () => {
    const wrong = { en: 'Плазма', ru: 'Плазма' };
    const [gap] = plasmolifting.gaps;
    const [conflict] = plasmolifting.conflicts;
    const sides = (conflict?.sides ?? []).map((side, at) => (at === 1 ? { ...side, text: wrong } : side));
    const pack = planted({
      name: wrong,
      gaps: gap === undefined ? [] : [{ ...gap, text: wrong }],
      conflicts: conflict === undefined ? [] : [{ ...conflict, sides }],
      labs: plasmolifting.labs.map((lab) => (lab.ruleId === 'labHiv' ? { ...lab, contents: wrong } : lab)),
    });
    expect(packFaults(pack)).toEqual([
      'name: Russian in the English text',
      'labs.labHiv.contents: Russian in the English text',
      'conflicts.fasting.sides.2.text: Russian in the English text',
      'gaps.1.text: Russian in the English text',
    ]);
  });
});
