import type { Evaluation } from '@shared/domain/finding';
import { screeningSchema, type Screening } from '@shared/domain/screening';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { on, testPatientId, testPractitionerId } from './session';

/** A screening that was decided on `date`, without a finding unless told otherwise. */
export function aDecidedScreening(
  date: string,
  evaluation: Partial<Evaluation> = {},
  proceedReason: string | null = null,
): Screening {
  return screeningSchema.parse({
    patientId: testPatientId,
    performedAt: on(date, '09:30'),
    entryMode: 'live',
    packId: 'plasmolifting',
    packVersion: '1.0.0',
    plannedZones: zoneGroups,
    answers: [],
    labs: [],
    tasksDone: [],
    complaintsAndWishes: '',
    zoneExaminations: [],
    outsideRecordReviewed: null,
    carriedConfirmedAt: null,
    courseId: null,
    visualExamination: '',
    contraindicationsGivenAt: null,
    notes: '',
    status: 'decided',
    signed: {
      signedAt: on(date, '09:35'),
      signedById: testPractitionerId,
      evaluation: {
        findings: [],
        decision: { kind: 'noFinding' },
        proceeding: 'info',
        labLapses: [],
        ...evaluation,
      },
      proceedReason,
    },
  });
}
