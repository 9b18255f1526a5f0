import { practiceSchema } from '@shared/domain/practice';
import { practitionerSchema } from '@shared/domain/practitioner';
import { z } from 'zod';

/** What the first run asks: the two records, and what main keeps in clear. */
export const practiceFormSchema = z.object({
  practiceName: practiceSchema.shape.name,
  practitionerName: practitionerSchema.shape.name,
  credential: practitionerSchema.shape.credential,
  /** Visible while locked. */
  label: z.string().trim().min(1).max(60),
});
export type PracticeForm = z.infer<typeof practiceFormSchema>;

export const emptyPracticeForm: PracticeForm = {
  practiceName: '',
  practitionerName: '',
  credential: '',
  label: '',
};

/** The least that names somebody among colleagues; proposed until another one is typed. */
export function proposedLabel(practitionerName: string): string {
  return practitionerName.trim().split(/\s+/)[0]?.slice(0, 60) ?? '';
}
