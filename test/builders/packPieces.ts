import type { LabResult, LabValue } from '@shared/domain/lab';
import { emptyLabResult } from '@shared/domain/lab';
import {
  packSchema,
  type Field,
  type LabRule,
  type LabThreshold,
  type ProtocolPack,
  type Rule,
} from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { acceptableLabs, clearInput, screeningDay } from './screening';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';

const words = { en: 'Something', ru: 'Что-то' };
export const aSource = { key: 'S004', grade: 'S' as const };
/** What every gate has; its action is `reason`. */
export const aGate = {
  seedRow: null,
  name: words,
  message: words,
  action: 'reason' as const,
  sources: [aSource],
  unverified: null,
};

export function aField(id: string, kind: 'text' | 'date' = 'text', needed = false): Field {
  return { id, label: words, needed, input: { kind } };
}

export function aChoice(id: string, ...options: string[]): Field {
  return {
    id,
    label: words,
    needed: false,
    input: { kind: 'choice', options: options.map((option) => ({ id: option, text: words })) },
  };
}

/** A caution asked once, confirmed by signing. */
export function aRule(changes: Partial<Rule> = {}): Rule {
  return {
    id: 'asked',
    seedRow: null,
    groupId: 'group',
    question: words,
    name: words,
    zones: 'all',
    class: 'caution',
    action: 'confirm',
    ask: 'once',
    message: words,
    fields: [],
    repeats: false,
    medicine: null,
    window: null,
    escalations: [],
    inapplicable: [],
    chartList: null,
    sources: [aSource],
    unverified: null,
    ...changes,
  };
}

export function escalation(
  equals: string,
  ruleClass: Rule['class'],
  action: Rule['action'],
): Rule['escalations'][number] {
  return { field: 'usedToday', equals, class: ruleClass, action, message: words };
}

type TestRule = LabRule['tests'][number];

/** Needed, 14 days to start, 30 within the course. */
export function aTest(test: TestRule['test'], changes: Partial<TestRule> = {}): TestRule {
  return {
    test,
    needed: true,
    validToStartDays: 14,
    validWithinCourseDays: 30,
    repeatIf: [],
    ...changes,
  };
}

/** A blood count that always has to be there: platelets and haemoglobin. */
export function aLab(changes: Partial<LabRule> = {}): LabRule {
  return {
    ...aGate,
    ruleId: 'labCbc',
    group: 'cbc',
    contents: words,
    need: { kind: 'always' },
    tests: [aTest('platelets'), aTest('haemoglobin')],
    sensitive: false,
    ...changes,
  };
}

/** Platelets below 50: an exclusion with a reason. */
export function aThreshold(changes: Partial<LabThreshold> = {}): LabThreshold {
  return {
    ...aGate,
    ruleId: 'plateletsLow',
    test: 'platelets',
    comparison: 'below',
    value: 50,
    class: 'relative',
    ...changes,
  };
}

export function aValue(
  test: LabValue['test'],
  siValue: number | null,
  changes: Partial<LabValue> = {},
): LabValue {
  return {
    test,
    entered: siValue === null ? '' : String(siValue),
    unit: siValue === null ? '' : 'g/L',
    operator: '=',
    siValue,
    finding: null,
    reference: { low: null, high: null },
    ...changes,
  };
}

/** A word a laboratory printed. */
export function aWord(test: LabValue['test'], finding: LabValue['finding']): LabValue {
  return aValue(test, null, { finding });
}

/** A blood count assessed as acceptable, collected three days before. */
export function aResult(changes: Partial<LabResult> = {}): LabResult {
  return { ...emptyLabResult('cbc'), outcome: 'acceptable', collectedOn: '2026-11-18', ...changes };
}

/** A pack of these rules and laboratory groups, and no gate but the age floor and the reading. */
export function aPack(changes: Partial<ProtocolPack> = {}): ProtocolPack {
  return packSchema.parse({
    ...plasmolifting,
    groups: [{ id: 'group', title: words }],
    rules: [],
    visitQuestions: [],
    labs: [],
    labThresholds: [],
    firstVisit: null,
    ageTask: null,
    typicalAge: null,
    facts: [],
    conflicts: [],
    gaps: [],
    ...changes,
  });
}

/** A known woman of 40, everything answered no, results of the day. */
export function inputFor(pack: ProtocolPack, changes: Partial<EvaluationInput> = {}): EvaluationInput {
  return clearInput({ labs: acceptableLabs(screeningDay), ...changes }, pack);
}
