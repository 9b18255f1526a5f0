import { describe, expect, test } from 'vitest';
import { chartDetails, detailName, proposedDetails } from '@shared/protocol/chartDetails';
import type { Rule } from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { aPatient } from '../../builders/patient';
import { answer } from '../../builders/screening';

function rule(id: string): Rule {
  const found = plasmolifting.rules.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const allergic = aPatient({
  allergiesState: 'listed',
  allergies: [
    { substance: 'Penicillin', reaction: 'hives' },
    { substance: 'latex', reaction: '' },
  ],
  medicationState: 'listed',
  medication: [
    { name: 'metoprolol', dose: '50 mg', prescribed: 'yes' },
    { name: 'valerian', dose: '', prescribed: 'no' },
    { name: 'drops', dose: '', prescribed: 'unknown' },
  ],
});

describe('what the chart lists', () => {
  test('[N39] allergies become entries, an unknown reaction leaves no field', () => {
    expect(chartDetails(rule('allergy'), allergic)).toEqual([
      { substance: 'Penicillin', reaction: 'hives' },
      { substance: 'latex' },
    ]);
  });

  test('[N39] medicines with their dose and who ordered them, never whether they go on', () => {
    expect(chartDetails(rule('otherMedicines'), allergic)).toEqual([
      { name: 'metoprolol 50 mg', ordered: 'prescribed' },
      { name: 'valerian', ordered: 'selfChosen' },
      { name: 'drops', ordered: 'notKnown' },
    ]);
  });

  test('[N39] a medicine rule that does not ask who ordered it is not told', () => {
    const plain = { ...rule('otherMedicines'), medicine: null };
    expect(chartDetails(plain, allergic)[0]).toEqual({ name: 'metoprolol 50 mg' });
  });

  test('[N39] an allergy rule with one field of words takes the substance', () => {
    const { fields } = rule('allergy');
    const short = { ...rule('allergy'), fields: fields.filter((field) => field.id !== 'reaction') };
    expect(chartDetails(short, allergic)[0]).toEqual({ substance: 'Penicillin' });
  });

  test('[N39] other rules, rules without words and an empty chart have nothing to take over', () => {
    expect(chartDetails(rule('cancer'), allergic)).toEqual([]);
    expect(chartDetails({ ...rule('allergy'), fields: [] }, allergic)).toEqual([]);
    expect(chartDetails(rule('allergy'), aPatient())).toEqual([]);
    expect(chartDetails(rule('otherMedicines'), aPatient())).toEqual([]);
  });
});

describe('what is offered', () => {
  test('[N39] the last answer without what belonged to its day, then what the chart lists beside it', () => {
    const before = answer('allergy', 'yes', [
      { substance: ' penicillin ', reaction: 'rash', usedToday: 'no', component: 'none' },
    ]);
    expect(proposedDetails(rule('allergy'), allergic, before)).toEqual([
      { substance: ' penicillin ', reaction: 'rash' },
      { substance: 'latex' },
    ]);
  });

  test('[N39] of a medicine the name and who ordered it, neither state nor end', () => {
    const before = answer('otherMedicines', 'yes', [
      {
        name: 'aspirin',
        ordered: 'prescribed',
        state: 'endPlanned',
        endOn: '2026-12-01',
        affectsBleeding: 'yes',
      },
    ]);
    expect(proposedDetails(rule('otherMedicines'), aPatient(), before)).toEqual([
      { name: 'aspirin', ordered: 'prescribed' },
    ]);
  });

  test('[N39] nothing of an answer that was no yes, or of an empty entry', () => {
    expect(
      proposedDetails(rule('cancer'), allergic, { ...answer('cancer', 'no'), details: [{ diagnosis: 'x' }] }),
    ).toEqual([]);
    expect(proposedDetails(rule('cancer'), allergic, answer('cancer', 'yes', [{}]))).toEqual([]);
    expect(proposedDetails(rule('cancer'), allergic, null)).toEqual([]);
    expect(proposedDetails(rule('glucose'), allergic, answer('glucose', 'yes', [{ type: 'one' }]))).toEqual(
      [],
    );
  });

  test('[N39] is named by its first words', () => {
    expect(detailName(rule('allergy'), { reaction: 'rash', substance: 'latex' })).toBe('latex');
    expect(detailName(rule('allergy'), {})).toBe('');
    expect(detailName({ ...rule('allergy'), fields: [] }, { substance: 'latex' })).toBe('');
  });
});
