import { describe, expect, test } from 'vitest';
import { packFields, typedZones } from '@shared/protocol/packFields';
import { partKey, partsOf } from '@shared/protocol/packParts';
import { smallPack } from '../../builders/smallPack';

const fieldsOf = (key: string) => {
  const part = partsOf(smallPack).find((each) => partKey(each) === key);
  if (part === undefined) throw new Error(`no part ${key}`);
  return packFields(part);
};
const pathsOf = (key: string): string[] => fieldsOf(key).map((field) => field.path);

describe('[R7] what can be edited', () => {
  test('of a rule: its words in both languages, how it decides, when and where; not its id, sources or wiring', () => {
    expect(pathsOf('rules/allergy')).toEqual([
      'question.en',
      'question.ru',
      'name.en',
      'name.ru',
      'zones',
      'class',
      'action',
      'ask',
      'message.en',
      'message.ru',
      'fields.0.label.en',
      'fields.0.label.ru',
      'fields.0.needed',
      'escalations.0.class',
      'escalations.0.action',
      'escalations.0.message.en',
      'escalations.0.message.ru',
      'unverified.en',
      'unverified.ru',
    ]);
    expect(pathsOf('rules/fever')).toContain('window.days');
    expect(pathsOf('rules/cough')).not.toContain('window.days');
  });

  test('each field says what it is called, how it is filled, and what stands in it', () => {
    expect(fieldsOf('rules/allergy')[0]).toEqual({
      path: 'question.en',
      label: 'question',
      language: 'en',
      member: null,
      input: 'text',
      options: [],
      text: 'Allergy?',
    });
    const byPath = new Map(fieldsOf('rules/allergy').map((field) => [field.path, field]));
    expect(byPath.get('zones')).toMatchObject({ input: 'zones', text: 'face', member: null, language: null });
    expect(byPath.get('zones')?.options).toContain('scalp');
    expect(byPath.get('class')).toMatchObject({ input: 'choice', text: 'relative', language: null });
    expect(byPath.get('class')?.options).toEqual(['absolute', 'relative', 'temporary', 'caution', 'task']);
    expect(byPath.get('action')?.options).toEqual(['info', 'confirm', 'reason', 'block']);
    expect(byPath.get('ask')?.options).toEqual(['once', 'eachVisit']);
    expect(byPath.get('fields.0.needed')).toMatchObject({
      input: 'choice',
      options: ['true', 'false'],
      text: 'true',
      member: 'severe',
    });
    expect(byPath.get('escalations.0.class')).toMatchObject({
      member: 'severe=continuing',
      text: 'absolute',
    });
    expect(fieldsOf('rules/fever').find(({ path }) => path === 'window.days')).toMatchObject({
      label: 'window',
      input: 'number',
      text: '14',
    });
    expect(fieldsOf('rules/fever').find(({ path }) => path === 'zones')?.text).toBe('all');
  });

  test('of a laboratory group: words, action, and the days of each test by its name', () => {
    expect(pathsOf('labs/labCbc').filter((path) => path.startsWith('tests'))).toEqual([
      'tests.0.needed',
      'tests.0.validToStartDays',
      'tests.0.validWithinCourseDays',
    ]);
    expect(fieldsOf('labs/labCbc').find(({ path }) => path.startsWith('tests'))?.member).toBe('platelets');
  });

  test('of a threshold: its limit and class, not its test', () => {
    const paths = pathsOf(`labThresholds/${smallPack.labThresholds[0]?.ruleId}`);
    expect(paths).toContain('value');
    expect(paths).toContain('class');
    expect(paths).not.toContain('test');
    expect(paths).not.toContain('comparison');
  });

  test('of the course, the preparation, a consent and the pack itself', () => {
    expect(pathsOf('course/sessions')).toContain('min');
    expect(pathsOf('course/floor')).toContain('days');
    expect(fieldsOf('course/recommended')[0]).toMatchObject({ path: '0.zones', input: 'zones', member: '1' });
    expect(fieldsOf('course/indications')[0]).toMatchObject({ path: '0.name.en', label: 'name' });
    expect(fieldsOf('preparation/items')[0]).toMatchObject({
      path: '0.text.en',
      label: 'text',
      language: 'en',
    });
    expect(fieldsOf('preparation/safety')[0]).toMatchObject({ path: '0.en', label: 'safety', member: '1' });
    expect(fieldsOf('preparation/waterLitresPerDay')).toEqual([
      {
        path: '',
        label: 'waterLitresPerDay',
        language: null,
        member: null,
        input: 'optionalNumber',
        options: [],
        text: '2',
      },
    ]);
    expect(pathsOf('preparation/fastingHours')).toEqual(['min', 'max']);
    const consent = fieldsOf('consents/treatment');
    expect(consent[0]).toMatchObject({ path: 'version', input: 'line' });
    expect(consent.map(({ path }) => path)).toContain('sections.0.paragraphs.0.ru');
    expect(fieldsOf('about/name').map(({ path, label }) => [path, label])).toEqual([
      ['en', 'name'],
      ['ru', 'name'],
    ]);
    expect(fieldsOf('about/author')).toMatchObject([{ path: '', label: 'author', input: 'line' }]);
    expect(fieldsOf('about/effectiveFrom')).toMatchObject([{ path: '', input: 'line' }]);
    expect(pathsOf('groups/first')).toEqual(['title.en', 'title.ru']);
    expect(pathsOf('visitQuestions/today')).toEqual(['question.en', 'question.ru']);
  });

  test('an age that is not set stands empty and may stay so', () => {
    const value = { ruleId: 'age', fromYears: null, toYears: 70 };
    expect(packFields({ section: 'gates', id: 'typicalAge', value })).toMatchObject([
      { path: 'fromYears', input: 'optionalNumber', text: '' },
      { path: 'toYears', input: 'optionalNumber', text: '70' },
    ]);
  });

  test('nothing of what says where a fact comes from', () => {
    for (const key of ['facts/origin', 'conflicts/feverDays', 'gaps/S-13', 'bibliography/S000'])
      expect(pathsOf(key)).toEqual([]);
    for (const key of ['preparation/sources', 'preparation/seedRow']) expect(pathsOf(key)).toEqual([]);
  });
});

test('[R7] zones as typed', () => {
  expect(typedZones('all')).toBeNull();
  expect(typedZones('face,scalp')).toEqual(['face', 'scalp']);
  expect(typedZones('face,,')).toEqual(['face']);
  expect(typedZones('')).toEqual([]);
});
