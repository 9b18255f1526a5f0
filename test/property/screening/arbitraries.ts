import fc from 'fast-check';
import { answerValues, type Answer, type Detail } from '@shared/domain/answer';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { addDays } from '@shared/kernel/time';
import { beforeAnyCourse } from '@shared/protocol/courseFacts';
import type { EvaluationInput, PatientFacts } from '@shared/protocol/evaluationInput';
import type { Field, ProtocolPack, Rule } from '@shared/protocol/pack';
import {
  acceptableLabs,
  answer,
  clearInput,
  screeningDay,
  screeningTime,
  withAnswers,
} from '../../builders/screening';
import { someLabs } from './labArbitraries';

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
      return fc.constantFrom('', 'Варфарин', 'latex');
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

/** Mostly asked on the day of the screening; sometimes the day before, or nobody knows when. */
const someAskedAt = fc.constantFrom(screeningTime, screeningTime, '2026-11-20T10:00:00.000+03:00', null);

export function someAnswer(rule: Rule): fc.Arbitrary<Answer> {
  const plain = fc
    .tuple(fc.constantFrom(...answerValues.filter((value) => value !== 'yes')), reasons, someAskedAt)
    .map(([value, reason, askedAt]) => ({ ...answer(rule.id, value), reason, askedAt }));
  return fc.oneof(plain, someYes(rule));
}

export const someRule = (pack: ProtocolPack): fc.Arbitrary<Rule> => fc.constantFrom(...pack.rules);

const pickedAnswers = (pack: ProtocolPack): fc.Arbitrary<Answer[]> =>
  fc.uniqueArray(
    someRule(pack).chain((rule) => someAnswer(rule)),
    { maxLength: 4, selector: (each) => each.ruleId },
  );

const listed = fc.constantFrom<string[]>([], ['latex', 'варфарин']);

const somePatient: fc.Arbitrary<PatientFacts> = fc.record({
  birthDate: fc.constantFrom('1950-02-03', '1976-11-20', '1990-07-07', '2012-01-01'),
  sex: fc.constantFrom('female' as const, 'male' as const, 'other' as const, 'unknown' as const),
  firstVisit: fc.boolean(),
  chart: fc.record({ allergies: listed, medication: listed }),
  course: fc.constantFrom(beforeAnyCourse, { firstSessionOn: '2026-11-10', earlierCourse: true }),
});

const someTasks = (pack: ProtocolPack): fc.Arbitrary<EvaluationInput['tasksDone']> => {
  const ids = pack.rules.filter((rule) => rule.class === 'task').map((rule) => rule.id);
  return fc.array(
    fc.record({
      ruleId: fc.constantFrom('over50', ...ids),
      doneOn: fc.constantFrom('2026-10-01', '2026-11-01', '2026-12-24'),
      note: fc.constant(''),
    }),
    { maxLength: 3 },
  );
};

/** Nothing found: results of the day, which count whatever the pack says. */
export const clearIn = (pack: ProtocolPack): EvaluationInput =>
  clearInput({ labs: acceptableLabs(screeningDay), plannedZones: [...zoneGroups] }, pack);

/** Mostly the usual value, so that single findings are not drowned by a "do not treat" from elsewhere. */
const usually = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

/** A few answers that are not "no", over the results and facts of a patient with or without findings. */
export function someInput(pack: ProtocolPack): fc.Arbitrary<EvaluationInput> {
  const clear = clearIn(pack);
  return fc
    .record({
      picked: pickedAnswers(pack),
      labs: usually(clear.labs, someLabs(pack)),
      tasksDone: someTasks(pack),
      contraindicationsGiven: usually(true, fc.boolean()),
      outsideRecordReviewed: fc.boolean(),
      patient: usually(clear.patient, somePatient),
      plannedZones: fc.subarray([...zoneGroups]),
    })
    .map(({ picked, ...facts }) => withAnswers({ ...clear, ...facts }, ...picked));
}
