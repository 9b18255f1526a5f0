import { describe, expect, test } from 'vitest';
import { packFaults } from '@shared/protocol/packLaws';
import { editedPack, noEdits, packEditsSchema } from '@shared/protocol/packEdits';
import { newRule, practiceSource, ruleTemplates } from '@shared/protocol/ruleTemplates';
import { rulesOf, smallPack } from '../../builders/smallPack';

const typed = (part: string, texts: Record<string, string>) =>
  editedPack(smallPack, { ...noEdits, typed: { [part]: texts } });
const fault = (part: string, path: string, label: string, kind: string) => [{ part, path, label, kind }];

describe('[R7] what is typed', () => {
  test('nothing leaves the pack as it is', () => {
    expect(editedPack(smallPack, noEdits)).toEqual({ pack: smallPack, faults: [] });
    expect(packEditsSchema.parse(noEdits)).toEqual(noEdits);
  });

  test('a text, a number, a choice and zones stand in the pack', () => {
    const { pack, faults } = typed('rules/fever', {
      'message.en': '  Wait longer.  ',
      'window.days': '21',
      action: 'block',
      zones: 'face,scalp',
    });
    expect(faults).toEqual([]);
    expect(pack.rules[0]).toEqual({
      ...smallPack.rules[0],
      message: { en: 'Wait longer.', ru: 'Подождите немного.' },
      window: { days: 21, stateField: 'state', endField: 'end' },
      action: 'block',
      zones: ['face', 'scalp'],
    });
    expect(typed('rules/allergy', { zones: 'all' }).pack.rules[1]?.zones).toBe('all');
  });

  test('a list member is found by its place', () => {
    const { pack, faults } = typed('labs/labCbc', {
      'tests.0.validToStartDays': '7',
      'tests.0.needed': 'false',
    });
    expect(faults).toEqual([]);
    expect(pack.labs[0]?.tests[0]).toMatchObject({ validToStartDays: 7, needed: false });
    expect(typed('labs/labCbc', { 'tests.0.needed': 'true' }).pack.labs[0]?.tests[0]?.needed).toBe(true);
    const stricter = typed('rules/allergy', { 'escalations.0.message.ru': 'Ни в коем случае.' });
    expect(stricter.pack.rules[1]?.escalations[0]?.message).toEqual({ en: 'Stop.', ru: 'Ни в коем случае.' });
  });

  test('whose it is, the course, the preparation and a consent can be typed over', () => {
    expect(typed('about/author', { '': 'Another' }).pack.author).toBe('Another');
    expect(typed('about/name', { en: 'Mine' }).pack.name.en).toBe('Mine');
    expect(typed('about/effectiveFrom', { '': '2027-01-31' }).pack.effectiveFrom).toBe('2027-01-31');
    expect(typed('course/sessions', { max: '10' }).pack.course.sessions.max).toBe(10);
    expect(typed('course/bloodDrawnMl', { min: '7,5' }).pack.course.bloodDrawnMl.min).toBe(7.5);
    expect(typed('course/bloodDrawnMl', { min: '7.5' }).pack.course.bloodDrawnMl.min).toBe(7.5);
    expect(typed('preparation/waterLitresPerDay', { '': '1,5' }).pack.preparation.waterLitresPerDay).toBe(
      1.5,
    );
    expect(typed('preparation/waterLitresPerDay', { '': ' ' }).pack.preparation.waterLitresPerDay).toBeNull();
    expect(typed('gates/minimumAge', { years: '21' }).pack.minimumAge.years).toBe(21);
    const [consent] = smallPack.consents;
    const renewed = typed(`consents/${consent?.id}`, { version: '2.0.0' });
    expect(renewed.pack.consents[0]?.version).toBe('2.0.0');
  });

  test.each([
    ['rules/fever', 'message.en', 'message', '  ', 'empty'],
    ['rules/fever', 'window.days', 'window', '', 'empty'],
    ['rules/fever', 'window.days', 'window', 'many', 'notANumber'],
    ['rules/fever', 'window.days', 'window', '1e3', 'notANumber'],
    ['rules/fever', 'window.days', 'window', 'x7', 'notANumber'],
    ['rules/fever', 'window.days', 'window', '7x', 'notANumber'],
    ['rules/fever', 'window.days', 'window', '7.', 'notANumber'],
    ['rules/fever', 'window.days', 'window', '1.2345678', 'notANumber'],
    ['rules/fever', 'window.days', 'window', '1234567890', 'notANumber'],
    ['rules/fever', 'window.days', 'window', '-1', 'notPossible'],
    ['rules/fever', 'window.days', 'window', '2,5', 'notPossible'],
    ['rules/fever', 'window.days', 'window', '99999', 'notPossible'],
    ['rules/fever', 'action', 'action', 'maybe', 'notPossible'],
    ['rules/fever', 'zones', 'zones', 'nose', 'notPossible'],
    ['course/sessions', 'max', 'max', '51', 'notPossible'],
    ['preparation/waterLitresPerDay', '', 'waterLitresPerDay', 'a lot', 'notANumber'],
    ['about/effectiveFrom', '', 'effectiveFrom', '31 November', 'notPossible'],
    ['about/author', '', 'author', '', 'empty'],
    ['consents/treatment', 'version', 'version', 'two', 'notPossible'],
    ['gates/minimumAge', 'years', 'years', '17.5', 'notPossible'],
  ])('%s %s: “%s” is named and changes nothing', (part, path, label, text, kind) => {
    expect(typed(part, { [path]: text })).toEqual({
      pack: smallPack,
      faults: fault(part, path, label, kind),
    });
  });

  test('one fault leaves the other fields of the part in force', () => {
    const { pack, faults } = typed('rules/fever', {
      'question.en': 'Hot?',
      'window.days': 'x',
      action: 'block',
    });
    expect(faults).toEqual(fault('rules/fever', 'window.days', 'window', 'notANumber'));
    expect(pack.rules[0]).toMatchObject({ question: { en: 'Hot?' }, action: 'block', window: { days: 14 } });
  });

  test('for a part or field that is not there is nothing', () => {
    expect(typed('rules/gone', { 'message.en': 'x' })).toEqual({ pack: smallPack, faults: [] });
    expect(typed('rules/fever', { 'message.de': 'x', id: 'other', seedRow: '5' })).toEqual({
      pack: smallPack,
      faults: [],
    });
    expect(typed('facts/origin', { 'text.en': 'x' })).toEqual({ pack: smallPack, faults: [] });
  });
});

describe('[R7] what refers to a rule', () => {
  const without = (...removed: string[]) => editedPack(smallPack, { ...noEdits, removed }).pack;

  test('goes with it: visit questions, repeated tests, conflicts', () => {
    const pack = without('rules/fever');
    expect(rulesOf(pack)).toEqual(['allergy', 'cough']);
    expect(pack.visitQuestions).toEqual([{ ...smallPack.visitQuestions[0], ruleIds: ['cough'] }]);
    expect(pack.labs[0]?.tests[0]?.repeatIf).toEqual(['allergy']);
    expect(pack.conflicts.map(({ id, ruleIds }) => [id, ruleIds])).toEqual([
      ['feverDays', ['cough']],
      ['eating', ['preparation']],
    ]);
    expect(packFaults(pack)).toEqual([]);
  });

  test('is gone when nothing is left of it', () => {
    const pack = without('rules/fever', 'rules/cough');
    expect(pack.visitQuestions).toEqual([]);
    expect(pack.conflicts.map(({ id }) => id)).toEqual(['eating']);
    expect(packFaults(pack)).toEqual([]);
  });

  test('a rule asked at each visit has a visit question, one asked once has none', () => {
    const each = typed('rules/allergy', { ask: 'eachVisit' }).pack;
    expect(each.visitQuestions).toEqual([
      ...smallPack.visitQuestions,
      { id: 'allergy', question: smallPack.rules[1]?.question, ruleIds: ['allergy'] },
    ]);
    expect(packFaults(each)).toEqual([]);
    const once = typed('rules/fever', { ask: 'once' }).pack;
    expect(once.visitQuestions).toEqual([{ ...smallPack.visitQuestions[0], ruleIds: ['cough'] }]);
    expect(packFaults(once)).toEqual([]);
  });

  test('only a temporary rule has a window', () => {
    const pack = typed('rules/fever', { class: 'relative' }).pack;
    expect(pack.rules[0]).toMatchObject({ class: 'relative', window: null });
    expect(packFaults(pack)).toEqual([]);
  });
});

describe('[R7] an added rule', () => {
  test.each(ruleTemplates)('from the template "%s" breaks no law and claims no source', (template) => {
    const rule = newRule(template, 'practiceNew', 'first');
    const { pack, faults } = editedPack(smallPack, { ...noEdits, added: [rule] });
    expect(faults).toEqual([]);
    expect(packFaults(pack)).toEqual([]);
    expect(pack.rules.at(-1)).toEqual(rule);
    expect(rule.sources).toEqual([{ key: practiceSource, grade: 'P' }]);
    expect(rule.unverified?.en).toContain('no source');
    expect(rule.unverified?.ru).toContain('источник не указан');
    expect(pack.bibliography[practiceSource]).toMatch(/^The practice itself.*Сам кабинет/);
    expect(rule).toMatchObject({
      zones: 'all',
      ask: 'once',
      seedRow: null,
      repeats: false,
      groupId: 'first',
    });
  });

  test('is plain, or ends the day after', () => {
    expect(newRule('plain', 'practiceNew', 'first')).toMatchObject({
      class: 'caution',
      action: 'confirm',
      window: null,
      fields: [],
    });
    const temporary = newRule('temporary', 'practiceNew', 'first');
    expect(temporary).toMatchObject({
      class: 'temporary',
      action: 'reason',
      window: { days: 1, stateField: 'state', endField: 'end' },
    });
    expect(temporary.fields.map(({ id, needed, input }) => [id, needed, input.kind])).toEqual([
      ['state', true, 'choice'],
      ['end', true, 'date'],
    ]);
  });

  test('is typed over and removed like any other, and a title that is there stays', () => {
    const added = [newRule('plain', 'practiceNew', 'first')];
    const edits = { ...noEdits, added, typed: { 'rules/practiceNew': { 'question.en': 'Tired?' } } };
    expect(editedPack(smallPack, edits).pack.rules.at(-1)?.question.en).toBe('Tired?');
    expect(rulesOf(editedPack(smallPack, { ...edits, removed: ['rules/practiceNew'] }).pack)).toEqual(
      rulesOf(smallPack),
    );
    const titled = { ...smallPack, bibliography: { ...smallPack.bibliography, practice: 'Ours' } };
    expect(editedPack(titled, edits).pack.bibliography['practice']).toBe('Ours');
    expect(smallPack.bibliography[practiceSource]).toBeUndefined();
  });
});
