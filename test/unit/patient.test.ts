import { describe, expect, it } from 'vitest';
import { emptyPatient, patientSchema } from '@shared/domain/patient';
import { aPatient } from '../builders/patient';

function issues(patient: unknown): string[] {
  const parsed = patientSchema.safeParse(patient);
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('[P3] a patient needs a name and a birth date, in any script, and nothing else', () => {
  it('takes a family name alone or a given name alone', () => {
    expect(issues(aPatient({ names: { family: '山田', given: '', middle: '' } }))).toEqual([]);
    expect(issues(aPatient({ names: { family: '', given: 'Madonna', middle: '' } }))).toEqual([]);
  });

  it('asks for a name and a date when both are missing', () => {
    expect(issues(emptyPatient())).toContain('birthDate: birthDateRequired');
    const nameless = aPatient({ names: { family: ' ', given: '', middle: '' } });
    expect(issues(nameless)).toEqual(['names.family: nameRequired']);
  });

  it('refuses a date that is no day', () => {
    expect(issues(aPatient({ birthDate: '1980-02-30' }))).toContain('birthDate: birthDateRequired');
    expect(issues(aPatient({ birthDate: '1790-01-01' }))).toEqual(['birthDate: birthDateTooEarly']);
  });
});

describe('[P4] "not asked", "none known" and a list are three different facts', () => {
  it('does not take a list that says it is listed and is empty', () => {
    expect(issues(aPatient({ allergiesState: 'listed' }))).toEqual(['allergiesState: listEmpty']);
  });

  it('does not take entries beside "none known" or "not asked"', () => {
    const allergies = [{ substance: 'lidocaine', reaction: 'rash' }];
    for (const allergiesState of ['noneKnown', 'notAsked'] as const) {
      expect(issues(aPatient({ allergiesState, allergies }))).toEqual(['allergiesState: listEmpty']);
    }
    expect(issues(aPatient({ allergiesState: 'listed', allergies }))).toEqual([]);
  });
});
