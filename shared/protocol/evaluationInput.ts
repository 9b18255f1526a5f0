import type { Answer } from '../domain/answer';
import type { LabResult } from '../domain/lab';
import type { Patient, Sex } from '../domain/patient';
import type { Screening, TaskDone } from '../domain/screening';
import type { ZoneGroup } from '../domain/treatmentArea';
import type { ChartList } from './pack';
import { dateOf, type IsoDate } from '../kernel/time';
import { beforeAnyCourse, type CourseFacts } from './courseFacts';

export interface PatientFacts {
  birthDate: IsoDate;
  sex: Sex;
  /** The practice sees the patient for the first time on the day of the screening. */
  firstVisit: boolean;
  /** What the chart lists; empty also when nobody asked. */
  chart: Record<ChartList, readonly string[]>;
  course: CourseFacts;
}

export interface EvaluationInput {
  /** At most one per rule (screeningSchema sees to it); a rule without one counts as not asked. */
  answers: readonly Answer[];
  /** At most one per group. */
  labs: readonly LabResult[];
  /** Values of older results that those leave out: they count for nothing but thresholds. */
  olderValues?: readonly LabResult[];
  tasksDone: readonly TaskDone[];
  contraindicationsGiven: boolean;
  /** The record of another practice was read, with a day up to `on`: without it no treatment on the first visit. */
  outsideRecordReviewed: boolean;
  patient: PatientFacts;
  plannedZones: readonly ZoneGroup[];
  /** The day the screening is performed on. */
  on: IsoDate;
}

/** What a screening asks the evaluator, on the day it was performed. */
export function evaluationInput(screening: Screening, patient: PatientFacts): EvaluationInput {
  const on = dateOf(screening.performedAt);
  const outside = screening.outsideRecordReviewed;
  return {
    answers: screening.answers,
    labs: screening.labs,
    tasksDone: screening.tasksDone,
    contraindicationsGiven: screening.contraindicationsGivenAt !== null,
    outsideRecordReviewed: outside !== null && outside.reviewedOn <= on,
    patient,
    plannedZones: screening.plannedZones,
    on,
  };
}

/**
 * `firstSeenOn`: the earliest day the patient was seen by the practice. `course`: from `courseFacts`;
 * what it is left at is the strictest.
 */
export function patientFacts(
  patient: Patient,
  firstSeenOn: IsoDate,
  on: IsoDate,
  course: CourseFacts = beforeAnyCourse,
): PatientFacts {
  return {
    birthDate: patient.birthDate,
    sex: patient.sex,
    firstVisit: firstSeenOn >= on,
    chart: {
      allergies: patient.allergies.map((allergy) => allergy.substance),
      medication: patient.medication.map((medicine) => medicine.name),
    },
    course,
  };
}
