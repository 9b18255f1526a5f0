import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { timestampSchema } from '../kernel/time';
import type { RecordFormat } from './recordFormat';

/** Raise only together with a migration and a golden record. */
export const patientSchemaVersion = 1;

const line = (max: number) => z.string().trim().max(max);

export const sexSchema = z.enum(['female', 'male', 'other', 'unknown']);
export type Sex = z.infer<typeof sexSchema>;

/** Names in any script, as the patient writes them. One of family and given is enough. */
export const patientNamesSchema = z.object({
  family: line(120),
  given: line(120),
  /** Patronymic or middle name. */
  middle: line(120),
});
export type PatientNames = z.infer<typeof patientNamesSchema>;

/** "Nobody asked", "none known" and a list are three different facts; an empty list alone says nothing. */
export const listStateSchema = z.enum(['notAsked', 'noneKnown', 'listed']);
export type ListState = z.infer<typeof listStateSchema>;

/** `note` says whose or when: "mother", "evenings". */
export const phoneSchema = z.object({ number: line(40).min(1, 'entryRequired'), note: line(80) });
export type Phone = z.infer<typeof phoneSchema>;

export const allergySchema = z.object({ substance: line(200).min(1, 'entryRequired'), reaction: line(400) });
export type Allergy = z.infer<typeof allergySchema>;

export const medicationSchema = z.object({
  name: line(200).min(1, 'entryRequired'),
  dose: line(200),
  /** Prescribed drugs are never a reason to stop them; the screening asks for the prescriber. */
  prescribed: z.enum(['yes', 'no', 'unknown']),
});
export type Medication = z.infer<typeof medicationSchema>;

export const conditionSchema = z.object({ name: line(200).min(1, 'entryRequired'), note: line(400) });
export type Condition = z.infer<typeof conditionSchema>;

/** Keeps "none known" and a filled list from standing beside each other. */
function consistent(state: ListState, entries: unknown[]): boolean {
  return state === 'listed' ? entries.length > 0 : entries.length === 0;
}

/** One patient: identity and what a practitioner must know before touching them. */
export const patientSchema = z
  .object({
    names: patientNamesSchema,
    birthDate: z.iso.date('birthDateRequired'),
    sex: sexSchema,
    /** The practice's own record number, free text; empty when none is used. */
    number: line(40),
    phones: z.array(phoneSchema).max(6),
    // A union would report the reason of its first half instead of this one.
    email: z.string().refine((text) => text === '' || z.email().safeParse(text).success, 'emailWrong'),
    address: line(400),
    /** Photo record that shows the face for identity, if one was taken. */
    portraitPhotoId: recordIdSchema.nullable(),
    allergiesState: listStateSchema,
    allergies: z.array(allergySchema).max(50),
    medicationState: listStateSchema,
    medication: z.array(medicationSchema).max(100),
    conditionsState: listStateSchema,
    conditions: z.array(conditionSchema).max(100),
    notes: z.string().max(20_000),
    /** Archived patients stay complete and readable; they only leave the daily list. */
    archivedAt: timestampSchema.nullable(),
  })
  .refine((patient) => patient.names.family !== '' || patient.names.given !== '', {
    path: ['names', 'family'],
    message: 'nameRequired',
  })
  .refine((patient) => consistent(patient.allergiesState, patient.allergies), {
    path: ['allergiesState'],
    message: 'listEmpty',
  })
  .refine((patient) => consistent(patient.medicationState, patient.medication), {
    path: ['medicationState'],
    message: 'listEmpty',
  })
  .refine((patient) => consistent(patient.conditionsState, patient.conditions), {
    path: ['conditionsState'],
    message: 'listEmpty',
  })
  .refine((patient) => patient.birthDate >= '1890-01-01', {
    path: ['birthDate'],
    message: 'birthDateTooEarly',
  });
export type Patient = z.infer<typeof patientSchema>;

export const patientFormat: RecordFormat<typeof patientSchema> = {
  schema: patientSchema,
  version: patientSchemaVersion,
  upgrades: [],
};
/** A patient as a form holds it, before parsing. */
export type PatientInput = z.input<typeof patientSchema>;

/** A form's starting point: nothing asked yet, and no birth date (so it does not parse). */
export function emptyPatient(): Patient {
  return {
    names: { family: '', given: '', middle: '' },
    birthDate: '',
    sex: 'unknown',
    number: '',
    phones: [],
    email: '',
    address: '',
    portraitPhotoId: null,
    allergiesState: 'notAsked',
    allergies: [],
    medicationState: 'notAsked',
    medication: [],
    conditionsState: 'notAsked',
    conditions: [],
    notes: '',
    archivedAt: null,
  };
}

/** "Иванова Анна Петровна": family name first, as lists and labels show it. */
export function displayName(names: PatientNames): string {
  return [names.family, names.given, names.middle].filter((part) => part !== '').join(' ');
}
