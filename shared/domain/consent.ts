import { z } from 'zod';
import { hashHexSchema, recordIdSchema } from '../kernel/ids';
import { timestampSchema } from '../kernel/time';
import type { RecordFormat } from './recordFormat';
import { sealedImageSchema } from './sealedImage';
import { zoneGroupSchema } from './treatmentArea';

/** Raise only together with a migration and a golden record. */
export const consentSchemaVersion = 1;

/** The text whose consent the treatment draw stands on (clinical-workflow.md §1). Stored; never rename it. */
export const treatmentConsentId = 'treatment';

export const consentLanguages = ['en', 'ru'] as const;
export const consentLanguageSchema = z.enum(consentLanguages);
export type ConsentLanguage = z.infer<typeof consentLanguageSchema>;

/** The text in one language, word for word as it was shown. Kept whole: the pack may change, what was signed may not. */
export const shownConsentTextSchema = z.strictObject({
  id: z.string().min(1).max(40),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: consentLanguageSchema,
  title: z.string().min(1).max(400),
  sections: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(40),
        heading: z.string().min(1).max(400),
        paragraphs: z.array(z.string().min(1).max(4000)).min(1).max(40),
      }),
    )
    .min(1)
    .max(60),
});
export type ShownConsentText = z.infer<typeof shownConsentTextSchema>;

/** A place on the signature pad: 0 to 1 across and down. No pen times: only the order of the points is kept. */
export const strokePointSchema = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
export type StrokePoint = z.infer<typeof strokePointSchema>;
export const strokesSchema = z.array(z.array(strokePointSchema).min(1).max(4000)).min(1).max(200);
export type Strokes = z.infer<typeof strokesSchema>;

/** A typed name is no signature: it is drawn on the screen, or on paper that was scanned. */
export const consentSignatureSchema = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('drawnOnScreen'),
    strokes: strokesSchema,
    /** Width of the pad divided by its height, so that the signature keeps its shape. */
    aspectRatio: z.number().min(0.2).max(20),
  }),
  z.strictObject({ how: z.literal('printedAndScanned'), pages: z.array(sealedImageSchema).min(1).max(8) }),
]);
export type ConsentSignature = z.infer<typeof consentSignatureSchema>;

export const consentSignerSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('patient') }),
  z.strictObject({
    role: z.literal('guardian'),
    name: z.string().trim().min(1).max(200),
    relationship: z.string().trim().min(1).max(200),
    /** Which paper or register showed it; empty when nobody checked. */
    authorityChecked: z.string().trim().max(400),
    present: z.boolean(),
  }),
]);
export type ConsentSigner = z.infer<typeof consentSignerSchema>;

/** What the minor says, in the minor's own words. */
export const assentAnswers = ['given', 'declined', 'notAsked'] as const;
export const assentSchema = z.strictObject({ answer: z.enum(assentAnswers), words: z.string().max(2000) });
export type Assent = z.infer<typeof assentSchema>;

export const consentWithdrawalSchema = z.strictObject({
  at: timestampSchema,
  reason: z.string().trim().min(1).max(2000),
  takenById: recordIdSchema,
});
export type ConsentWithdrawal = z.infer<typeof consentWithdrawalSchema>;

/** A signed consent. Nothing of it changes afterwards but `withdrawn`, once. */
export const consentSchema = z.strictObject({
  patientId: recordIdSchema,
  text: shownConsentTextSchema,
  /** SHA-256 of the text as consentTextBytes writes it; checked on every read. */
  textSha256: hashHexSchema,
  pack: z.strictObject({ id: z.string().min(1).max(60), version: z.string().min(1).max(20) }),
  /** Where it may be injected. */
  zoneGroups: z.array(zoneGroupSchema).min(1).max(10),
  /** What for, in the patient's words. */
  indication: z.string().max(2000),
  signature: consentSignatureSchema,
  signedAt: timestampSchema,
  signer: consentSignerSchema,
  /** Null for an adult. */
  assent: assentSchema.nullable(),
  takenById: recordIdSchema,
  /** What the patient asked, and the answer. */
  questionsAnswered: z.string().max(4000),
  withdrawn: consentWithdrawalSchema.nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

export const consentFormat: RecordFormat<typeof consentSchema> = {
  schema: consentSchema,
  version: consentSchemaVersion,
  upgrades: [],
};
