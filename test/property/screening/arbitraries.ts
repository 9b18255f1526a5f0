import fc from 'fast-check';
import type { Answer } from '@shared/domain/answer';
import { answerValues, type Detail } from '@shared/domain/answer';
import { emptyLabResult, labGroups, labOutcomes, type LabGroup, type LabResult } from '@shared/domain/lab';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { addDays } from '@shared/kernel/time';
import { beforeAnyCourse } from '@shared/protocol/courseFacts';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import type { Field, Rule } from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { answer, clearInput, screeningDay, withAnswers } from '../../builders/screening';

const pack = plasmolifting;

/** Days around the screening, impossible ones too: what people type is not always a date. */
const someDay = fc.oneof(
  fc.integer({ min: -200, max: 60 }).map((days) => addDays(screeningDay, days)),
  fc.constant(''),
  fc.constant('31 November'),
);

function fieldValue(field: Field): fc.Arbitrary<string | number> {
  switch (field.input.kind) {
    case 'choice':
      return fc.constantFrom('', ...field.input.options.map((option) => option.id));
    case 'date':
      return someDay;
    case 'number':
      return fc.integer({ min: 0, max: 60 });
    case 'text':
      return fc.constantFrom('', 'Доксициклин', 'lidocaine');
  }
}

/** One entry with any subset of the rule's fields filled. */
export function someDetail(rule: Rule): fc.Arbitrary<Detail> {
  const values = fc.tuple(...rule.fields.map((field) => fc.option(fieldValue(field), { nil: '' })));
  return values.map((given) =>
    Object.fromEntries(rule.fields.map((field, at) => [field.id, given[at] ?? ''])),
  );
}

export function someYes(rule: Rule): fc.Arbitrary<Answer> {
  return fc
    .array(someDetail(rule), { maxLength: rule.repeats ? 3 : 1 })
    .map((details) => answer(rule.id, 'yes', details));
}

const reasons = fc.option(
  fc.record({
    reasonId: fc.constantFrom('male', 'menopause', 'hysterectomy', 'other', 'nonsense'),
    text: fc.constantFrom('', 'сказала пациентка'),
  }),
);

export function someAnswer(rule: Rule): fc.Arbitrary<Answer> {
  const plain = fc
    .tuple(fc.constantFrom(...answerValues.filter((value) => value !== 'yes')), reasons)
    .map(([value, reason]) => ({ ...answer(rule.id, value), reason }));
  return fc.oneof(plain, someYes(rule));
}

const pickedAnswers = fc.uniqueArray(
  fc.constantFrom(...pack.rules).chain((rule) => someAnswer(rule)),
  { maxLength: 4, selector: (each) => each.ruleId },
);

const someLab = (group: LabGroup): fc.Arbitrary<LabResult | null> =>
  fc.option(
    fc
      .record({ outcome: fc.constantFrom(...labOutcomes), day: fc.integer({ min: -120, max: 10 }) })
      .map(({ outcome, day }) => ({
        ...emptyLabResult(group),
        outcome,
        collectedOn: addDays(screeningDay, day),
      })),
  );

const someLabs: fc.Arbitrary<LabResult[]> = fc
  .tuple(...labGroups.map((group) => someLab(group)))
  .map((results) => results.filter((result) => result !== null));

const listed = fc.constantFrom<string[]>([], ['latex', 'варфарин']);

const somePatient = fc.record({
  birthDate: fc.constantFrom('1950-02-03', '1976-11-20', '1990-07-07', '2012-01-01'),
  sex: fc.constantFrom('female' as const, 'male' as const, 'other' as const, 'unknown' as const),
  firstVisit: fc.boolean(),
  chart: fc.record({ allergies: listed, medication: listed }),
  course: fc.constantFrom(beforeAnyCourse, { firstSessionOn: '2026-11-10', earlierCourse: true }),
});

const tasks = ['over50', 'familyHistory'].map((ruleId) => ({ ruleId, doneOn: '2026-10-01', note: '' }));
const clear: EvaluationInput = clearInput();

/** Mostly the usual value, so that single findings are not drowned by a "do not treat" from elsewhere. */
const usually = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

/** A few answers that are not "no", over the result and facts of a patient with or without findings. */
export const someInput: fc.Arbitrary<EvaluationInput> = fc
  .record({
    picked: pickedAnswers,
    labs: usually(clear.labs, someLabs),
    tasksDone: fc.subarray(tasks),
    contraindicationsGiven: usually(true, fc.boolean()),
    patient: usually(clear.patient, somePatient),
    plannedZones: fc.subarray([...zoneGroups]),
  })
  .map(({ picked, ...facts }) => withAnswers(clearInput(facts), ...picked));

export const someRule = fc.constantFrom(...pack.rules);
