import { emptyPatient, type Patient } from '@shared/domain/patient';
import { testRecordId } from './memoryRecordStore';
import type { Versioned } from '@renderer/repositories/versioned';

/** Somebody with a name and a birth date; `over` replaces any field. */
export function aPatient(over: Partial<Patient> = {}): Patient {
  return {
    ...emptyPatient(),
    names: { family: 'Иванова', given: 'Анна', middle: 'Петровна' },
    birthDate: '1980-03-12',
    sex: 'female',
    number: '01234',
    ...over,
  };
}

/** A record as the repositories hand it over. */
export function versioned<T>(id: number, record: T): Versioned<T> {
  const recordId = testRecordId(id);
  const moment = '2026-11-21T10:00:00.000+03:00';
  return {
    recordId,
    patientId: recordId,
    revision: 1,
    authorId: null,
    happenedAt: moment,
    enteredAt: moment,
    record,
  };
}
