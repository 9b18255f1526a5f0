import { z } from 'zod';
import { timestampSchema } from '../kernel/time';

/** Sodium citrate, ACD-A and heparin as in clinical-reference.md §3A. */
export const anticoagulants = [
  'sodiumCitrate',
  'acdA',
  'sodiumHeparin',
  'edta',
  'none',
  'otherAnticoagulant',
] as const;
export const anticoagulantSchema = z.enum(anticoagulants);
export type Anticoagulant = z.infer<typeof anticoagulantSchema>;

export const gelAnswers = ['withGel', 'withoutGel'] as const;
export const gelSchema = z.enum(gelAnswers);
export type Gel = z.infer<typeof gelSchema>;

/** `failed`: the vein was entered and the blood, if any, is not used. It counts in the blood totals all the same. */
export const drawResults = ['used', 'failed'] as const;
export const drawResultSchema = z.enum(drawResults);

/** One venepuncture. A second attempt is a second draw. */
export const bloodDrawSchema = z.strictObject({
  bloodDrawnMl: z.number().nonnegative().nullable(),
  result: drawResultSchema,
  drawnAt: timestampSchema.nullable(),
  anticoagulant: anticoagulantSchema.nullable(),
  gel: gelSchema.nullable(),
  note: z.string().max(1000),
});
export type BloodDraw = z.infer<typeof bloodDrawSchema>;

export const drawStepSchema = z.strictObject({ draws: z.array(bloodDrawSchema).max(10) });
export type DrawStep = z.infer<typeof drawStepSchema>;

/** Blood taken from the patient, every venepuncture counted, in ml. */
export function bloodTakenMl(step: DrawStep | null): number {
  return sum(step?.draws ?? []);
}

/** Blood that goes on into the centrifuge, in ml: what the 20–60 ml of the protocol speak of. */
export function bloodUsedMl(step: DrawStep | null): number {
  return sum((step?.draws ?? []).filter((draw) => draw.result === 'used'));
}

function sum(draws: readonly BloodDraw[]): number {
  return draws.reduce((total, draw) => total + (draw.bloodDrawnMl ?? 0), 0);
}
