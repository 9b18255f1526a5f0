import { z } from 'zod';

/** Every laboratory test the panel knows (clinical-reference.md §2). The names are stored; never rename one. */
export const labTestIds = [
  'platelets',
  'haemoglobin',
  'haematocrit',
  'leukocytes',
  'mpv',
  'glucose',
  'glucoseFasting',
  'hba1c',
  'alt',
  'ast',
  'bilirubinTotal',
  'creatinine',
  'inr',
  'aptt',
  'hiv',
  'hbsAg',
  'antiHcv',
  'syphilis',
  'pregnancyTest',
] as const;
export const labTestIdSchema = z.enum(labTestIds);
export type LabTestId = z.infer<typeof labTestIdSchema>;
