import type { FindingLabTest, NumericLabTest } from './labPanel';
import type { LabTestId } from './labTest';

/** mg/dL of bilirubin = µmol/L ÷ 17.10; of creatinine ÷ 88.4; of glucose = mmol/L × 18.016 (clinical-reference.md §2). */
const mgDlPerGlucoseMmolL = 18.016;
const bilirubinUmolLPerMgDl = 17.1;
const creatinineUmolLPerMgDl = 88.4;

const gramPerLitre = [
  { unit: 'g/L', timesToSi: 1 },
  { unit: 'g/dL', timesToSi: 10 },
] as const;
const cellsPerLitre = [
  { unit: '10*9/L', timesToSi: 1 },
  { unit: '10*3/uL', timesToSi: 1 },
] as const;
const glucoseUnits = [
  { unit: 'mmol/L', timesToSi: 1 },
  { unit: 'mg/dL', timesToSi: 1 / mgDlPerGlucoseMmolL },
] as const;

/**
 * The panel of clinical-reference.md §2. `hard` is its hard range; `soft` is when the app asks whether fingers slipped:
 * a proposal of ours (P), no clinical limit. What a value means stands in the protocol pack.
 */
export const labPanelTests: { [Id in LabTestId]: (NumericLabTest | FindingLabTest) & { id: Id } } = {
  platelets: {
    id: 'platelets',
    group: 'cbc',
    kind: 'number',
    loinc: '777-3',
    alternateLoinc: [],
    units: cellsPerLitre,
    hard: { min: 5, max: 2000 },
    soft: { min: 50, max: 800 },
  },
  haemoglobin: {
    id: 'haemoglobin',
    group: 'cbc',
    kind: 'number',
    loinc: '718-7',
    alternateLoinc: [],
    units: gramPerLitre,
    hard: { min: 30, max: 250 },
    soft: { min: 70, max: 200 },
  },
  haematocrit: {
    id: 'haematocrit',
    group: 'cbc',
    kind: 'number',
    loinc: '4544-3',
    alternateLoinc: [],
    units: [
      { unit: 'L/L', timesToSi: 1 },
      { unit: '%', timesToSi: 0.01 },
    ],
    hard: { min: 0.1, max: 0.75 },
    soft: { min: 0.2, max: 0.65 },
  },
  leukocytes: {
    id: 'leukocytes',
    group: 'cbc',
    kind: 'number',
    loinc: '6690-2',
    alternateLoinc: [],
    units: cellsPerLitre,
    hard: { min: 0.1, max: 200 },
    soft: { min: 1.5, max: 30 },
  },
  mpv: {
    id: 'mpv',
    group: 'cbc',
    kind: 'number',
    loinc: '32623-1',
    alternateLoinc: [],
    units: [{ unit: 'fL', timesToSi: 1 }],
    hard: { min: 4, max: 20 },
    soft: { min: 6, max: 14 },
  },
  glucose: {
    id: 'glucose',
    group: 'biochemistry',
    kind: 'number',
    loinc: '14749-6',
    alternateLoinc: ['2345-7'],
    units: glucoseUnits,
    hard: { min: 1, max: 50 },
    soft: { min: 2.5, max: 25 },
  },
  glucoseFasting: {
    id: 'glucoseFasting',
    group: 'biochemistry',
    kind: 'number',
    loinc: '14771-0',
    alternateLoinc: [],
    units: glucoseUnits,
    hard: { min: 1, max: 50 },
    soft: { min: 2.5, max: 25 },
  },
  hba1c: {
    id: 'hba1c',
    group: 'biochemistry',
    kind: 'number',
    loinc: '4548-4',
    alternateLoinc: [],
    units: [{ unit: '%', timesToSi: 1 }],
    hard: { min: 3, max: 20 },
    soft: { min: 4, max: 15 },
  },
  alt: {
    id: 'alt',
    group: 'biochemistry',
    kind: 'number',
    loinc: '1742-6',
    alternateLoinc: [],
    units: [{ unit: 'U/L', timesToSi: 1 }],
    hard: { min: 1, max: 10_000 },
    soft: { min: 4, max: 500 },
  },
  ast: {
    id: 'ast',
    group: 'biochemistry',
    kind: 'number',
    loinc: '1920-8',
    alternateLoinc: [],
    units: [{ unit: 'U/L', timesToSi: 1 }],
    hard: { min: 1, max: 10_000 },
    soft: { min: 4, max: 500 },
  },
  bilirubinTotal: {
    id: 'bilirubinTotal',
    group: 'biochemistry',
    kind: 'number',
    loinc: '14631-6',
    alternateLoinc: [],
    units: [
      { unit: 'umol/L', timesToSi: 1 },
      { unit: 'mg/dL', timesToSi: bilirubinUmolLPerMgDl },
    ],
    hard: { min: 1, max: 1000 },
    soft: { min: 2, max: 150 },
  },
  creatinine: {
    id: 'creatinine',
    group: 'biochemistry',
    kind: 'number',
    loinc: '14682-9',
    alternateLoinc: [],
    units: [
      { unit: 'umol/L', timesToSi: 1 },
      { unit: 'mg/dL', timesToSi: creatinineUmolLPerMgDl },
    ],
    hard: { min: 10, max: 3000 },
    soft: { min: 30, max: 500 },
  },
  inr: {
    id: 'inr',
    group: 'coagulation',
    kind: 'number',
    loinc: '6301-6',
    alternateLoinc: [],
    units: [{ unit: '{INR}', timesToSi: 1 }],
    hard: { min: 0.5, max: 15 },
    soft: { min: 0.7, max: 5 },
  },
  aptt: {
    id: 'aptt',
    group: 'coagulation',
    kind: 'number',
    loinc: '14979-9',
    alternateLoinc: [],
    units: [{ unit: 's', timesToSi: 1 }],
    hard: { min: 10, max: 200 },
    soft: { min: 18, max: 90 },
  },
  hiv: { id: 'hiv', group: 'hiv', kind: 'finding', loinc: '56888-1', alternateLoinc: [] },
  hbsAg: { id: 'hbsAg', group: 'hepatitis', kind: 'finding', loinc: '5196-1', alternateLoinc: [] },
  antiHcv: { id: 'antiHcv', group: 'hepatitis', kind: 'finding', loinc: '13955-0', alternateLoinc: [] },
  syphilis: {
    id: 'syphilis',
    group: 'syphilis',
    kind: 'finding',
    loinc: '20507-0',
    alternateLoinc: ['5292-8', '24110-9'],
  },
  pregnancyTest: {
    id: 'pregnancyTest',
    group: 'pregnancyTest',
    kind: 'finding',
    loinc: '2106-3',
    alternateLoinc: [],
  },
};
