import { describe, expect, it } from 'vitest';
import { restore } from '@renderer/screens/patientForm/usePatientForm';
import { emptyPatient } from '@shared/domain/patient';
import { testRecordId } from '../builders/memoryRecordStore';

describe('[P8] going on with a kept draft of a patient', () => {
  it('brings back what was typed and leaves alone what the form has no field for', () => {
    const draft = { ...emptyPatient(), notes: 'typed', portraitPhotoId: null, archivedAt: null };
    const onRecord = { portraitPhotoId: testRecordId(7), archivedAt: '2026-11-20T10:00:00.000+03:00' };
    expect(restore(draft, onRecord)).toEqual({ ...draft, ...onRecord });
    expect(restore({ notes: 'half' }, emptyPatient())).toEqual({ ...emptyPatient(), notes: 'half' });
  });

  it('takes nothing that has not the shape of a patient', () => {
    for (const content of [null, undefined, 'typed', 4]) expect(restore(content, emptyPatient())).toBeNull();
  });
});
