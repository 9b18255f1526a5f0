import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { isoDateSchema, timestampSchema } from '../kernel/time';
import { labResultSchema } from './lab';
import { sealedImageSchema } from './sealedImage';
import type { RecordFormat } from './recordFormat';

/** Raise only together with a migration and a golden record. */
export const labReportSchemaVersion = 1;

/** What a report says about one group. Laboratory and days are the report's and stand there once. */
export const labReportGroupSchema = labResultSchema.pick({
  group: true,
  outcome: true,
  valueNote: true,
  disclosure: true,
  values: true,
});
export type LabReportGroup = z.infer<typeof labReportGroupSchema>;

/** A page of the report as a picture. */
export const labImageSchema = sealedImageSchema;
export type LabImage = z.infer<typeof labImageSchema>;

/** Two sealed files each, and a change names at most 64. */
export const maxLabImages = 20;

/** Where the practice itself took the laboratory's sample. */
export const sampleSites = ['elbowLeft', 'elbowRight', 'handLeft', 'handRight', 'otherSite'] as const;

/** A laboratory sample drawn by the practice: no treatment draw, yet blood taken from the patient. */
export const labSampleSchema = z.object({
  sampleDrawnHereMl: z.number().min(0).max(120),
  site: z.enum(sampleSites),
});
export type LabSample = z.infer<typeof labSampleSchema>;

/** One report of a laboratory: one collection of blood, any number of groups. */
export const labReportSchema = z
  .object({
    patientId: recordIdSchema,
    laboratory: z.string().max(200),
    /** The day the blood was taken for the laboratory; validity counts from it. Null while everything is awaited. */
    collectedOn: isoDateSchema.nullable(),
    reportedOn: isoDateSchema.nullable(),
    /** Who took the values over from the paper, and when last. */
    transcribedById: recordIdSchema,
    transcribedAt: timestampSchema,
    /** Who compared them with the paper once more. A later change of a value takes it away again. */
    verifiedById: recordIdSchema.nullable(),
    verifiedAt: timestampSchema.nullable(),
    groups: z.array(labReportGroupSchema).min(1),
    images: z.array(labImageSchema).max(maxLabImages),
    sample: labSampleSchema.nullable(),
    notes: z.string().max(4000),
    /** Entered by mistake (another patient's paper): it stays readable and counts for nothing. */
    withdrawn: z
      .object({ at: timestampSchema, byId: recordIdSchema, reason: z.string().trim().min(1).max(1000) })
      .nullable(),
  })
  .refine((report) => (report.verifiedById === null) === (report.verifiedAt === null), {
    path: ['verifiedAt'],
    message: 'a verification has a person and a time',
  })
  .refine((report) => new Set(report.groups.map((each) => each.group)).size === report.groups.length, {
    path: ['groups'],
    message: 'one entry per laboratory group',
  })
  .refine(
    (report) => report.collectedOn !== null || report.groups.every((each) => each.outcome === 'awaited'),
    {
      path: ['collectedOn'],
      message: 'a result has a day of collection',
    },
  )
  .refine(
    (report) =>
      report.collectedOn === null || report.reportedOn === null || report.collectedOn <= report.reportedOn,
    { path: ['reportedOn'], message: 'a report is not older than its blood' },
  );
export type LabReport = z.infer<typeof labReportSchema>;

export const labReportFormat: RecordFormat<typeof labReportSchema> = {
  schema: labReportSchema,
  version: labReportSchemaVersion,
  upgrades: [],
};

/** Transcribed and verified by one and the same person: said wherever the verification is shown. */
export function verifiedBySecondPerson(report: Pick<LabReport, 'transcribedById' | 'verifiedById'>): boolean {
  return report.verifiedById !== null && report.verifiedById !== report.transcribedById;
}

/** Blood this report took from the patient, in ml; 0 when the sample was drawn elsewhere or never was. */
export function labSampleMl(report: LabReport): number {
  return report.withdrawn === null ? (report.sample?.sampleDrawnHereMl ?? 0) : 0;
}
